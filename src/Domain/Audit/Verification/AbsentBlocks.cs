namespace Onboarding.Domain.Audit.Verification;

/// <summary>The numbers of missing blocks as ranges: a single changed number can make as many of them as there are numbers.</summary>
internal sealed class AbsentBlocks
{
    private readonly List<(long From, long To)> _absent = [];

    /// <summary>Adds a range above all before it.</summary>
    public void Add(long from, long to) => _absent.Add((from, to));

    /// <summary>Returns whether a number is missing.</summary>
    public bool Contains(long number)
    {
        var (low, high) = (0, _absent.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (number > _absent[middle].To)
            {
                low = middle + 1;
            }
            else if (number < _absent[middle].From)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the ranges without the numbers of blocks that are elsewhere, which ascend.</summary>
    public IEnumerable<(long From, long To)> Without(long[] elsewhere)
    {
        foreach (var (from, to) in _absent)
        {
            var next = from;
            var at = Array.BinarySearch(elsewhere, from);
            for (at = at < 0 ? ~at : at; at < elsewhere.Length && elsewhere[at] <= to; at++)
            {
                if (next < elsewhere[at])
                {
                    yield return (next, elsewhere[at] - 1);
                }

                next = elsewhere[at] + 1;
            }

            if (next <= to)
            {
                yield return (next, to);
            }
        }
    }
}
