using Onboarding.Application.Common.Settings;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening;

/// <summary>The validated configuration of screenings.</summary>
public sealed class ScreeningPolicy : IScreeningDemand
{
    private const string Every = "*";

    private readonly Dictionary<ScreeningProcess, ProcessOptions> _processes;
    private readonly HashSet<ScreeningProcess> _secondPairOfEyes;
    private readonly bool _usesStale;

    /// <summary>Reads the options.</summary>
    public ScreeningPolicy(ScreeningOptions options)
    {
        _processes = new()
        {
            [ScreeningProcess.Sanctions] = options.Processes.Sanctions,
            [ScreeningProcess.Pep] = options.Processes.Pep,
            [ScreeningProcess.AdverseMedia] = options.Processes.AdverseMedia,
            [ScreeningProcess.InternalList] = options.Processes.InternalList,
        };
        _secondPairOfEyes = [.. (options.SecondPairOfEyes ?? []).Where(text => text.Length > 0).Select(Codes<ScreeningProcess>.Read)];
        _usesStale = string.Equals(options.StaleAs, "warning", StringComparison.OrdinalIgnoreCase);
        IsAdverseMediaManual = string.Equals(options.Processes.AdverseMedia.Mode, "manual", StringComparison.OrdinalIgnoreCase);
        NearMissFrom = ScoreAttribute.Read(options.NearMissFrom) ?? throw new InvalidOperationException("Screening__NearMissFrom is not a score.");
        ScreensBatches = options.Batches;
        ClaimDuration = options.ClaimHours == 0 ? null : TimeSpan.FromHours(options.ClaimHours);
    }

    /// <summary>The score from which an entry is a near miss, in ten-thousandths.</summary>
    public int NearMissFrom { get; }

    /// <summary>The duration of a claim; null if claims do not expire.</summary>
    public TimeSpan? ClaimDuration { get; }

    /// <summary>Whether a person searches for adverse media.</summary>
    public bool IsAdverseMediaManual { get; }

    /// <inheritdoc/>
    public bool ScreensBatches { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ScreeningProcess> For(AccountId account, string category)
    {
        List<ScreeningProcess>? demanded = null;
        foreach (var (process, options) in _processes)
        {
            if (options.Categories is { Length: > 0 } categories && categories.Any(one => one == Every || one == category))
            {
                (demanded ??= []).Add(process);
            }
        }

        return demanded ?? (IReadOnlyList<ScreeningProcess>)[];
    }

    /// <summary>Returns whether a person searches in a process, and no list is compared.</summary>
    public bool IsManual(ScreeningProcess process) => process == ScreeningProcess.AdverseMedia && IsAdverseMediaManual;

    /// <summary>Returns whether a decision in a process needs a second person.</summary>
    public bool NeedsApproval(ScreeningProcess process) => _secondPairOfEyes.Contains(process);

    /// <summary>Returns the keys of the lists that a setting requires for a process.</summary>
    public IReadOnlyList<string> RequiredLists(ScreeningProcess process) =>
        [.. (_processes[process].Required ?? []).Where(key => key.Length > 0)];

    /// <summary>Returns whether a list can be used, by its age and the setting.</summary>
    public bool IsUsable(ListInForce list, DateTimeOffset at) => _usesStale ? list.Version > 0 : list.IsUsable(at);

    /// <summary>Returns what a process lacks: keys of lists, and its own name if it has no list at all. Then a screening is pending.</summary>
    public IReadOnlyList<string> MissingFor(ScreeningProcess process, IReadOnlyList<ListInForce> lists, DateTimeOffset at)
    {
        if (IsManual(process))
        {
            return [];
        }

        var own = lists.Where(list => list.Process == process).ToList();
        var required = own.Where(list => list.IsRequired).Select(list => list.Key).Concat(RequiredLists(process)).Distinct();
        return
        [
            .. required.Where(key => !lists.Any(list => list.Key == key && IsUsable(list, at))).Order(StringComparer.Ordinal),
            .. own.Any(list => IsUsable(list, at)) ? [] : new[] { Codes<ScreeningProcess>.Of(process) },
        ];
    }

    /// <summary>Returns the time of an action on a hit.</summary>
    public CaseTime CaseTimeAt(DateTimeOffset now) => new(now, ClaimDuration);
}
