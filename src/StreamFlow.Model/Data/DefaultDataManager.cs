namespace StreamFlow;

/// <summary>Links data where they are visible already, and streams them between locations where they are not.</summary>
[ConfigType("default")]
public sealed record DefaultDataManager : DataManager;
