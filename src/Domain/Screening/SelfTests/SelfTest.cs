using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.SelfTests;

/// <summary>
/// A dated test of the engine on the lists in force: how many altered names it finds, and how many customers of the account have hits at each
/// threshold. Its report is kept permanently as evidence of calibration.
/// </summary>
public sealed class SelfTest : AggregateRoot
{
    /// <summary>The number of entries that are altered by default.</summary>
    public const int DefaultEntries = 1_000;

    /// <summary>The greatest number of entries that are altered.</summary>
    public const int MaxEntries = 20_000;

    private SelfTest() { }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number, in the order of requests.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The seed of the alterations.</summary>
    public long Seed { get; private init; }

    /// <summary>The number of entries that are altered.</summary>
    public int Entries { get; private init; }

    /// <summary>The time of the request, UTC.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>The person or client that requested it.</summary>
    public string RequestedBy { get; private init; } = "";

    /// <summary>The state.</summary>
    public SelfTestState State { get; private set; }

    /// <summary>The time it ended, UTC, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The report as JSON text; null before the end.</summary>
    public string? Report { get; private set; }

    /// <summary>Registers a self-test that was requested.</summary>
    public static SelfTest Register(Guid id, long number, AccountId account, long seed, int entries, string by, DateTimeOffset at) => new()
    {
        Id = id,
        Number = number,
        Account = account,
        Seed = seed,
        Entries = entries,
        RequestedAt = at,
        RequestedBy = by,
        State = SelfTestState.Running,
    };

    /// <summary>Ends the test with its report, or without one if it failed. A test that has ended stays as it is.</summary>
    public void End(string? report, DateTimeOffset at)
    {
        if (State == SelfTestState.Running)
        {
            (Report, EndedAt, State) = (report, at, report is null ? SelfTestState.Failed : SelfTestState.Completed);
        }
    }
}

/// <summary>How far a self-test is.</summary>
public enum SelfTestState
{
    /// <summary>It waits or runs. If the service ends meanwhile, it runs again.</summary>
    Running,

    /// <summary>It has a report.</summary>
    Completed,

    /// <summary>It could not be computed.</summary>
    Failed,
}
