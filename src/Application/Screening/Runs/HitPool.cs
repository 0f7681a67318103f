using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>The hits and suppressions of a customer while its screenings run.</summary>
internal sealed class HitPool(IReadOnlyList<Hit> live, IReadOnlyList<Suppression> suppressions)
{
    private readonly List<Hit> _left = [.. live.Where(hit => hit.IsLive)];
    private readonly List<Hit> _current = [];

    /// <summary>The hits that no screening has found again so far.</summary>
    public IReadOnlyList<Hit> Left => _left;

    /// <summary>The suppressions that had not ended before.</summary>
    public IReadOnlyList<Suppression> Suppressions => suppressions;

    /// <summary>
    /// Takes the earlier hit of an entry: one about the same facts, also at another position, otherwise one at the same position; null if there is
    /// none.
    /// </summary>
    public Hit? Take(ScreeningRun run, string list, string entry)
    {
        bool IsSame(Hit hit) => hit.Process == run.Process && hit.ListKey == list && hit.EntryId == entry;
        var hit = _left.FirstOrDefault(one => IsSame(one) && one.FactsHash == run.FactsHash && one.Position == run.Position)
            ?? _left.FirstOrDefault(one => IsSame(one) && one.FactsHash == run.FactsHash)
            ?? _left.FirstOrDefault(one => IsSame(one) && one.Position == run.Position);
        if (hit is not null)
        {
            _left.Remove(hit);
        }

        return hit;
    }

    /// <summary>Removes a hit from those that are left.</summary>
    public void Drop(Hit hit) => _left.Remove(hit);

    /// <summary>Adds a hit that counts from now on.</summary>
    public void Add(Hit hit) => _current.Add(hit);

    /// <summary>Returns the hits of a party in a process that count now.</summary>
    public IEnumerable<Hit> Of(int position, ScreeningProcess process) =>
        _current.Concat(_left).Where(hit => hit.IsLive && hit.Position == position && hit.Process == process);
}
