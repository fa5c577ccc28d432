package org.bulkhooks.benchmarks.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An account without hooks. */
@Entity
@Table(name = "account")
public class PlainAccount extends AccountRow {}
