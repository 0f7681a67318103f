using System.ComponentModel.DataAnnotations;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Configuration section <c>Amlyze</c>.</summary>
[SettingsSection("Amlyze")]
public sealed class AmlyzeOptions
{
    /// <summary>The documented version of the responses: <c>default</c>, <c>A</c>, <c>B</c>, <c>C</c> or <c>D</c>.</summary>
    [OneOf("default", "A", "B", "C", "D")]
    public string Profile { get; set; } = "default";

    /// <summary>The policy for names that are not in the contract or were removed from it.</summary>
    public UnknownNamesPolicy UnknownNames { get; set; } = UnknownNamesPolicy.Ignore;

    /// <summary>The maximum size of the body of a single call, in bytes; a larger one is rejected with 413.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The maximum size of a batch, in bytes; a larger one is rejected with 413.</summary>
    [Range(1d, long.MaxValue)]
    public long MaxBatchBytes { get; set; } = 256 << 20;

    /// <summary>The maximum number of customers in a batch; a longer one is rejected with 413.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBatchItems { get; set; } = 10_000;
}
