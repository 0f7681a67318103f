using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>What came of the requests of one connection.</summary>
public sealed class Tally
{
    /// <summary>How long the answered requests took.</summary>
    public Histogram Latencies { get; } = new();

    /// <summary>Requests that were rejected, or not answered.</summary>
    public long Errors { get; private set; }

    /// <summary>Answers that were no good.</summary>
    public long Rejected { get; private set; }

    /// <summary>The first of them.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Counts a request without an answer.</summary>
    public void Fail(string what)
    {
        Errors++;
        FirstError ??= what;
    }

    /// <summary>Counts an answer that is no good.</summary>
    public void Fail(Answer answer)
    {
        Rejected++;
        Fail(answer.ToString());
    }

    /// <summary>All of them together.</summary>
    public static Tally Of(IEnumerable<Tally> parts)
    {
        var all = new Tally();
        foreach (var part in parts)
        {
            all.Latencies.Add(part.Latencies);
            all.Errors += part.Errors;
            all.Rejected += part.Rejected;
            all.FirstError ??= part.FirstError;
        }

        return all;
    }
}
