namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Configuration section <c>Amlyze</c>.</summary>
public sealed class AmlyzeOptions
{
    /// <summary>The documented version that is spoken: <c>default</c>, <c>A</c>, <c>B</c> or <c>C</c>.</summary>
    public string Profile { get; set; } = "default";

    /// <summary>What is done with names the contract does not have, retired ones among them.</summary>
    public UnknownNamesPolicy UnknownNames { get; set; } = UnknownNamesPolicy.Ignore;

    /// <summary>The largest body of a single call, in bytes; a larger one is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The largest body of a batch, in bytes; a larger one is answered 413.</summary>
    public long MaxBatchBytes { get; set; } = 256 << 20;

    /// <summary>The most customers of a batch; a longer one is answered 413.</summary>
    public int MaxBatchItems { get; set; } = 10_000;
}

/// <summary>What is done with unknown names.</summary>
public enum UnknownNamesPolicy
{
    /// <summary>They are passed over, as the published samples need.</summary>
    Ignore,

    /// <summary>Each is a finding.</summary>
    Reject,

    /// <summary>The former name of <see cref="Reject"/>, still accepted in settings.</summary>
    Refuse = Reject,
}
