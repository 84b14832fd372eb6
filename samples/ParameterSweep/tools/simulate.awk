# Simulates an epidemic: awk -f simulate.awk -v spreading=RATE -v recovery=RATE -v days=NUMBER
# Prints the rates and the greatest part of the people that was infected at a time. Four steps a day are exact enough for a map.
BEGIN {
    healthy = 0.999
    infected = 0.001
    for (i = 1; i <= days * 4; i++) {
        new = spreading * healthy * infected / 4
        cured = recovery * infected / 4
        healthy -= new
        infected += new - cured
        if (infected > peak) {
            peak = infected
        }
    }

    printf "%s\t%s\t%.4f\n", spreading, recovery, peak
}
