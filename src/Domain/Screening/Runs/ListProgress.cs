using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

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

    /// <summary>Whether customers are being compared with <see cref="Target"/>.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>
    /// Whether they are compared with every entry of <see cref="Target"/>, because it is the first comparison or the definition has changed, and not
    /// only with those that differ from <see cref="Compared"/>.
    /// </summary>
    public bool IsComplete { get; private set; }

    /// <summary>The process of the list when the comparison with <see cref="Target"/> began.</summary>
    public ScreeningProcess Process { get; private set; }

    /// <summary>The threshold of the list's definition when the comparison with <see cref="Target"/> began, in ten-thousandths, or null.</summary>
    public int? Threshold { get; private set; }

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

    /// <summary>
    /// Returns whether the list has a version, or a definition, that the customers were not compared with. A definition that has changed needs a
    /// comparison with every entry.
    /// </summary>
    public bool IsBehind(ListBasis list) => Compared < list.Version || IsOther(list);

    /// <summary>Begins the comparison with a version.</summary>
    public void Begin(ListBasis list, long since)
    {
        // The definition may have changed since the screenings before the first comparison.
        IsComplete = Compared == 0 || IsOther(list);
        (Target, Process, Threshold, IsRunning, Cursor, Since) = (list.Version, list.Process, list.Threshold, true, 0, since);
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
        (Compared, Cursor, IsRunning, IsComplete) = (Target, 0, false, false);
        Version++;
    }

    /// <summary>Records that the hits of a retired list were ended.</summary>
    public void Retire()
    {
        (IsRetired, IsRunning) = (true, false);
        Version++;
    }

    private bool IsOther(ListBasis list) => Compared > 0 && (Process != list.Process || Threshold != list.Threshold);
}

/// <summary>A version of a list with the parts of its definition that decide which customers it concerns.</summary>
/// <param name="Version">The version.</param>
/// <param name="Process">The process.</param>
/// <param name="Threshold">The threshold of the definition, in ten-thousandths, or null.</param>
public sealed record ListBasis(int Version, ScreeningProcess Process, int? Threshold);
