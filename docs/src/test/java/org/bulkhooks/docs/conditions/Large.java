package org.bulkhooks.docs.conditions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.docs.readme.Account_;

@WhenEqual(attribute = Account_.STATE, value = "open")
@WhenGreaterThan(attribute = Account_.BALANCE, value = "1000", onlyOnChange = true)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Large {}
