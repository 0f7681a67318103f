using System.Diagnostics;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Screening;

/// <summary>
/// Measures the processor time of the engine on one thread, without the service: look-ups on all lists, and customers against the entries that a new version of a list has changed.
/// Processor time, because the machine may be busy with other work.
/// </summary>
internal static class Speed
{
    private const int Customers = 20_000;
    private const int Changed = 60;
    private static readonly Process Own = Process.GetCurrentProcess();

    public static void Run(NameParser parser, string lists, string queries)
    {
        var entries = EndToEnd.Entries(lists);
        var subjects = EndToEnd.Subjects(queries).ToList();
        var index = EndToEnd.Index(entries, parser);
        Report("parts of a name", subjects, subject => parser.ParseAll(subject).Count == 0 ? [] : []);
        Report("look-up on all lists", subjects, subject => index.Search(subject, parser.ParseAll(subject), MatchPolicy.Default.Threshold));

        // Every 150th entry is one that has changed.
        var some = NameIndex.Build(entries.Where((_, at) => at % (entries.Count / Changed) == 0).Take(Changed), parser, MatchPolicy.Default);
        var customers = Enumerable.Range(0, Customers).Select(at => subjects[at % subjects.Count]).ToList();
        Report($"customer against {Changed} changed entries", customers, subject => some.Search(subject, parser.ParseAll(subject), MatchPolicy.Default.Threshold));
    }

    private static void Report(string what, List<Subject> subjects, Func<Subject, IReadOnlyList<IndexMatch>> search)
    {
        // The first rounds compile the code.
        foreach (var subject in subjects.Take(10_000).Concat(subjects.Take(10_000)))
        {
            search(subject);
        }

        var (before, hits) = (Time(), 0L);
        foreach (var subject in subjects)
        {
            hits += search(subject).Count;
        }

        var each = (Time() - before) * 1000 / subjects.Count;
        Console.WriteLine(FormattableString.Invariant($"{what}: {each:0.0} us processor time each, {1_000_000 / each:0} a second on one core, {hits} hits of {subjects.Count}"));
    }

    private static double Time()
    {
        Own.Refresh();
        return Own.TotalProcessorTime.TotalMilliseconds;
    }
}
