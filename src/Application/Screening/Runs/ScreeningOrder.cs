using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>The processes in which a customer is to be screened.</summary>
public sealed record ScreeningOrder
{
    /// <summary>The processes that run for every party, with the reason.</summary>
    public IReadOnlyDictionary<ScreeningProcess, ScreeningTrigger> Always { get; init; } = new Dictionary<ScreeningProcess, ScreeningTrigger>();

    /// <summary>The processes that run for parties whose facts have changed, or that are new.</summary>
    public IReadOnlyList<ScreeningProcess> IfChanged { get; init; } = [];

    /// <summary>The positions to which <see cref="Always"/> applies; null for all.</summary>
    public IReadOnlySet<int>? Positions { get; init; }

    /// <summary>The communication number of the request that asks; null if no request does, so that the last one that asked counts.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The assessment that follows; null if none does.</summary>
    public AssessmentRequested? Assessment { get; init; }

    /// <summary>Returns an order for every party.</summary>
    public static ScreeningOrder For(IEnumerable<ScreeningProcess> processes, ScreeningTrigger trigger) =>
        new() { Always = processes.Distinct().ToDictionary(process => process, _ => trigger) };
}
