using Onboarding.Api.Console.Common;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.TakeNextCase;

namespace Onboarding.Api.Console.Work;

/// <summary>The home of an officer: own cases, and how many cases wait, by what they need.</summary>
internal sealed class WorkScreen : IConsoleScreen
{
    private const string ByDueTime = "dueAt";
    private const string Next = "/next";

    // The ages that are counted together, in hours from and to, with the English text.
    private static readonly (int From, int? To, string Text)[] Groups =
        [(0, 24, "less than a day"), (24, 72, "1 to 3 days"), (72, 168, "3 to 7 days"), (168, null, "more than 7 days")];

    /// <summary>The path below the root of the console of the action that takes the next case.</summary>
    public static string NextPath => ConsolePages.Work.Path + Next;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Work, "", Show);
        routes.Post(ConsolePages.Work, Next, TakeNext, "level");
    }

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var (person, now) = (request.Person, request.Service<TimeProvider>().GetUtcNow());
        var mine = await request.Send(new ListCases { ClaimedBy = person.Name, Sort = ByDueTime, Limit = 20, Count = true });
        var proposed = await request.Send(new ListCases { State = "PROPOSED", Limit = Paging.MaxLimit });
        return request.Page<WorkPage>("Work", (nameof(WorkPage.Model), new WorkModel(mine, await Ages(request, now))
        {
            Unassigned = await Count(request, new() { Unassigned = true }),
            ToApprove = new(proposed.Items.Count(one => one.DecidedByClient != person.PersonId), proposed.Next is null),
            DueToday = await Count(request, new() { DueBefore = Text(EndOfDay(request, now)), Sort = ByDueTime }),
            Late = await Count(request, new() { DueBefore = Text(now), Sort = ByDueTime }),
            EndOfToday = Text(EndOfDay(request, now)),
            Present = Text(now),
        }));
    }

    private static Task<IResult> TakeNext(ConsoleRequest request) => request.Submit(
        async () => await request.Send(new TakeNextCase(new() { Level = request.Text("level") })) is { } taken
            ? request.See($"{ConsoleModule.Root}/cases/{taken.Id}", "claimed")
            : request.See(ConsolePages.Work.Address, "nothing-waits"),
        () => Show(request));

    private static async Task<BoundedCount> Count(ConsoleRequest request, ListCases query) =>
        (await request.Send(query with { Limit = 1, Count = true })).Count!;

    private static async Task<IReadOnlyList<AgeGroup>> Ages(ConsoleRequest request, DateTimeOffset now)
    {
        var groups = new List<AgeGroup>();
        foreach (var (from, to, text) in Groups)
        {
            var count = await Count(request,
                new() { From = to is { } hours ? Text(now.AddHours(-hours)) : null, To = from == 0 ? null : Text(now.AddHours(-from)) });
            groups.Add(new(text, count));
        }

        return groups;
    }

    private static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset EndOfDay(ConsoleRequest request, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(request.Service<ConsoleOptions>().TimeZone);
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}

/// <summary>The work of an officer.</summary>
/// <param name="Mine">The officer's own cases.</param>
/// <param name="Ages">The cases that wait, by age.</param>
public sealed record WorkModel(Page<ListedCase> Mine, IReadOnlyList<AgeGroup> Ages)
{
    /// <summary>The cases that no person has claimed.</summary>
    public required BoundedCount Unassigned { get; init; }

    /// <summary>The decisions that wait for the approval of another person.</summary>
    public required BoundedCount ToApprove { get; init; }

    /// <summary>The cases that are due before the day ends, late ones included.</summary>
    public required BoundedCount DueToday { get; init; }

    /// <summary>The cases that were due before now.</summary>
    public required BoundedCount Late { get; init; }

    /// <summary>The end of the day, as a parameter.</summary>
    public required string EndOfToday { get; init; }

    /// <summary>The present, as a parameter.</summary>
    public required string Present { get; init; }
}

/// <summary>The cases of an age.</summary>
/// <param name="Text">The English text of the age.</param>
/// <param name="Count">Their number.</param>
public sealed record AgeGroup(string Text, BoundedCount Count);
