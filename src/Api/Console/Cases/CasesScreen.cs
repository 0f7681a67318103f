using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Cases;

/// <summary>The list of cases, with filters in the address, and what is done with several at once.</summary>
internal sealed class CasesScreen : IConsoleScreen
{
    private const string Home = ConsoleModule.Root + "/cases";

    private const string Claim = "claim";
    private const string Release = "release";

    // A browser ticks the boxes of one page.
    private const int MostTogether = 200;

    // A page has less than 30 kB.
    private const int RowsOfPage = 20;

    private static readonly string[] Filters =
    [
        "state", "level", "claimedBy", "unassigned", "entityType", "country", "businessUnit", "category", "dueBefore", "from", "to", "sort",
        "communicationNumber", "customerId", "after",
    ];

    private static readonly string?[] Actions = [Claim, Release, "assign"];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Cases, "", Show, Filters);
        routes.Post(ConsolePages.Cases, "/together", Together, "ids*", "action", "person", "list");
    }

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var query = Query(request);
        return request.Page<CasesPage>("Cases", (nameof(CasesPage.Found), await request.Send(query)), (nameof(CasesPage.Sort), query.Sort));
    }

    // Each case is changed on its own: one that cannot be changed, or is gone, does not keep the others from it.
    private static async Task<IResult> Together(ConsoleRequest request)
    {
        var list = ListOf(request);
        var query = Query(request.WithParameters(new QueryCollection(list)));
        var ids = request.Texts("ids");
        if (ids.Count is 0 or > MostTogether)
        {
            var rule = ids.Count == 0 ? ConsoleErrorTexts.NothingTicked : ConsoleErrorTexts.TooManyTicked;
            return await Again(new([], [Finding.Of(rule, "/ids", MostTogether.ToString(CultureInfo.InvariantCulture))]));
        }

        if (!Actions.Contains(request.Text("action")))
        {
            return await Again(new([], [Finding.Of(ConsoleErrorTexts.UnknownAction, "/action")]));
        }

        var unchanged = new List<UnchangedCase>();
        foreach (var text in ids.Distinct())
        {
            try
            {
                await Change(request, Guid.TryParse(text, out var id) ? id : throw new NotFound("Case"));
            }
            catch (NotFound)
            {
                unchanged.Add(new(text, null, [Finding.Of(ConsoleErrorTexts.NoSuchCase, "")]));
            }
            catch (RejectedException rejection)
            {
                unchanged.Add(new(text, await NameOf(request, Guid.Parse(text)), rejection.Findings));
            }
        }

        return unchanged.Count == 0
            ? request.See(Home + QueryString.Create(list), "together")
            : await Again(new(unchanged, []) { Done = ids.Distinct().Count() - unchanged.Count });

        async Task<IResult> Again(TogetherResult result) => ((PageResult)request.Page<CasesPage>(
            "Cases", (nameof(CasesPage.Found), await request.Send(query)), (nameof(CasesPage.Sort), query.Sort), (nameof(CasesPage.Result), result)))
            with
        {
            Status = StatusCodes.Status409Conflict,
            Findings = result.Findings,
            Query = new QueryCollection(list),
        };
    }

    private static Task<CaseItem> Change(ConsoleRequest request, Guid id) => request.Text("action") switch
    {
        Claim => request.Send(new ClaimCase(id, IsRelease: false)),
        Release => request.Send(new ClaimCase(id, IsRelease: true)),
        _ => request.Send(new AssignCase(id, request.Text("person"))),
    };

    private static async Task<string> NameOf(ConsoleRequest request, Guid id) => (await request.Send(new GetCase(id))).Case.ExternalId;

    // The filters of the list on which the rows were ticked. They are those of the address, so unknown ones are rejected as there.
    private static Dictionary<string, StringValues> ListOf(ConsoleRequest request)
    {
        var sent = request.Text("list") ?? Home;
        var start = sent.IndexOf('?', StringComparison.Ordinal);
        if ((start < 0 ? sent : sent[..start]) != Home)
        {
            throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, "/list", "list")]);
        }

        var list = start < 0 ? [] : QueryHelpers.ParseQuery(sent[start..]);
        InvalidInput.ThrowIfAny(
        [
            .. list.Where(one => !Filters.Contains(one.Key) || one.Value.Count > 1)
                .Select(one => Finding.Of(CoreExceptionHandler.UnreadableParameter, "/list", one.Key)),
        ]);
        return list;
    }

    private static ListCases Query(ConsoleRequest request) => new()
    {
        State = request.Text("state"),
        Level = request.Text("level"),
        ClaimedBy = request.Text("claimedBy"),
        Unassigned = request.Flag("unassigned"),
        EntityType = request.Text("entityType"),
        Country = request.Text("country"),
        BusinessUnit = request.Text("businessUnit"),
        Category = request.Text("category"),
        DueBefore = request.Text("dueBefore"),
        From = request.Text("from"),
        To = request.Text("to"),
        CommunicationNumber = request.Text("communicationNumber"),
        CustomerId = request.Text("customerId") is not { } text ? null : Guid.TryParse(text, out var id) ? id : throw new NotFound("Customer"),
        Sort = request.Text("sort"),
        After = request.Text("after"),
        Limit = RowsOfPage,
        Count = true,
    };
}
