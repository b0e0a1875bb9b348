/** Each hole of the stock product: the attack succeeds there and is refused here. */
package vn.annhi.holes;
