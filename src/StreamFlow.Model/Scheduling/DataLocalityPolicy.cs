namespace StreamFlow;

/// <summary>Chooses the location that already holds the heaviest input of the job, else the first that is free. It is the policy of every deployment that names no other.</summary>
[ConfigType("data_locality")]
public sealed record DataLocalityPolicy : SchedulingPolicy;
