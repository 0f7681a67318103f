using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>
/// How far the customers have been compared with a list: up to which version all of them, and with which version up to which customer.
/// </summary>
public sealed class ListProgress : AggregateRoot
{
    private ListProgress() { }

    /// <summary>The key of the list.</summary>
    public string ListKey { get; private init; } = "";

    /// <summary>The version that all customers were compared with; 0 before the first.</summary>
    public int Compared { get; private set; }

    /// <summary>The version that customers are being compared with; the same as <see cref="Compared"/> if none is.</summary>
    public int Target { get; private set; }

    /// <summary>The number of the last customer that was compared with <see cref="Target"/>.</summary>
    public long Cursor { get; private set; }

    /// <summary>The number of the moment at which the comparison with <see cref="Target"/> began.</summary>
    public long Since { get; private set; }

    /// <summary>Whether the list was retired and its hits were ended.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Begins for a list.</summary>
    public static ListProgress Of(string listKey) => new() { ListKey = listKey };

    /// <summary>Begins the comparison with a version.</summary>
    public void Begin(int target, long since)
    {
        (Target, Cursor, Since) = (target, 0, since);
        Version++;
    }

    /// <summary>Records that the customers up to a number were compared.</summary>
    public void Advance(long customerNumber)
    {
        Cursor = customerNumber;
        Version++;
    }

    /// <summary>Records that all customers were compared.</summary>
    public void Finish()
    {
        (Compared, Cursor) = (Target, 0);
        Version++;
    }

    /// <summary>Records that the hits of a retired list were ended.</summary>
    public void Retire()
    {
        IsRetired = true;
        Version++;
    }
}
