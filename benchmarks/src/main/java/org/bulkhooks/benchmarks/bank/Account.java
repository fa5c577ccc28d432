package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An account whose hooks read old and new records. */
@Entity
@Table(name = "account")
public class Account extends AccountRow {}
