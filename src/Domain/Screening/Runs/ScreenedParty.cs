using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>
/// A party that is under screening, with the facts that are compared. It exists while its customer has it and is not closed, so that lists that
/// change are compared without reading customers.
/// </summary>
public sealed class ScreenedParty : AggregateRoot
{
    /// <summary>The greatest length of the kind of a failure.</summary>
    public const int FailureMaxLength = 128;

    private ScreenedParty() { }

    /// <summary>The customer's number.</summary>
    public long CustomerNumber { get; private init; }

    /// <summary>0 for the customer, the index plus 1 for a related entity.</summary>
    public int Position { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The facts, as JSON.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>SHA-256 of the facts, as hexadecimal digits.</summary>
    public string FactsHash { get; private set; } = "";

    /// <summary>The processes that it is screened for.</summary>
    public IReadOnlyList<ScreeningProcess> Processes { get; private set; } = [];

    /// <summary>Those of the processes that wait for a list, or for another try.</summary>
    public IReadOnlyList<ScreeningProcess> Waiting { get; private set; } = [];

    /// <summary>Whether a process waits.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Those of the waiting processes whose last try failed.</summary>
    public IReadOnlyList<ScreeningProcess> Failed { get; private set; } = [];

    /// <summary>Whether the last try of a process failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The kind of the failure, without data; null if there is none.</summary>
    public string? Failure { get; private set; }

    /// <summary>The communication number of the last request that asked for a screening; empty if there is none.</summary>
    public string CommunicationNumber { get; private set; } = "";

    /// <summary>The number of its last screening.</summary>
    public long LastRun { get; private set; }

    /// <summary>Puts a party under screening.</summary>
    public static ScreenedParty Of(ScreenedSubject party) => new()
    {
        CustomerNumber = party.CustomerNumber,
        Position = party.Position,
        Account = party.Account,
        CustomerId = party.CustomerId,
    };

    /// <summary>Records the screenings of the party.</summary>
    public void Record(ScreenedSubject party, IReadOnlyCollection<ScreeningRun> runs)
    {
        (Facts, FactsHash) = (party.Facts, party.FactsHash);
        CommunicationNumber = party.CommunicationNumber;
        var ran = runs.Select(run => run.Process).ToList();
        Processes = [.. Processes.Concat(ran).Distinct().Order()];
        Waiting =
        [
            .. Waiting.Where(process => !ran.Contains(process))
                .Concat(runs.Where(run => run.State == RunState.Pending).Select(run => run.Process)).Distinct().Order(),
        ];
        Failed = [.. Failed.Where(process => !ran.Contains(process))];
        (IsWaiting, HasFailed) = (Waiting.Count > 0, Failed.Count > 0);
        Failure = HasFailed ? Failure : null;
        LastRun = runs.Select(run => run.Number).Append(LastRun).Max();
    }

    /// <summary>Records that a screening failed: it waits until it is tried again.</summary>
    /// <param name="processes">The processes that were to run; empty for all that the party is screened for.</param>
    /// <param name="number">The number of this moment.</param>
    /// <param name="failure">The kind of the failure, without data.</param>
    public void Postpone(IReadOnlyCollection<ScreeningProcess> processes, long number, string failure)
    {
        var failed = Processes.Where(process => processes.Count == 0 || processes.Contains(process)).ToList();
        if (failed.Count > 0)
        {
            Waiting = [.. Waiting.Concat(failed).Distinct().Order()];
            Failed = [.. Failed.Concat(failed).Distinct().Order()];
            (IsWaiting, HasFailed) = (true, true);
            Failure = failure[..Math.Min(failure.Length, FailureMaxLength)];
        }

        LastRun = Math.Max(LastRun, number);
    }
}
