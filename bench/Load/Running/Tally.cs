using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>Counts the results of one connection's requests.</summary>
public sealed class Tally
{
    /// <summary>The latencies of the answered requests.</summary>
    public Histogram Latencies { get; } = new();

    /// <summary>The number of requests that were rejected or had no response.</summary>
    public long Errors { get; private set; }

    /// <summary>The number of unexpected responses.</summary>
    public long Rejected { get; private set; }

    /// <summary>The first of them.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Counts a request without a response.</summary>
    public void Fail(string what)
    {
        Errors++;
        FirstError ??= what;
    }

    /// <summary>Counts an unexpected response.</summary>
    public void Fail(Answer answer)
    {
        Rejected++;
        Fail(answer.ToString());
    }

    /// <summary>Returns the sum of several counts.</summary>
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
