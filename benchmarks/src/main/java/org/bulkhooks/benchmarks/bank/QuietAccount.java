package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An account whose hooks do nothing. */
@Entity
@Table(name = "account")
public class QuietAccount extends AccountRow {}
