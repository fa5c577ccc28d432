package org.bulkhooks.quickstart.rest;

import java.util.List;

/**
 * A page of accounts as JSON.
 *
 * @param page the number of the page, counted from 0
 * @param size how many accounts a page has
 * @param total how many accounts there are
 */
public record AccountPage(int page, int size, long total, List<AccountView> accounts) {}
