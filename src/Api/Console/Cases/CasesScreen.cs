using Onboarding.Api.Console.Common;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Cases;

/// <summary>The list of cases, with filters in the address, and what is done with several at once.</summary>
internal sealed class CasesScreen : IConsoleScreen
{
    private const string Home = ConsoleModule.Root + "/cases";

    // A browser ticks the boxes of one page.
    private const int MostTogether = 200;

    // A page has less than 30 kB.
    private const int RowsOfPage = 20;

    private static readonly string[] Filters =
    [
        "state", "level", "claimedBy", "unassigned", "entityType", "country", "businessUnit", "category", "dueBefore", "from", "to", "sort",
        "communicationNumber", "customerId", "after",
    ];

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

    // Each case is changed on its own: one that cannot be changed does not keep the others from it.
    private static async Task<IResult> Together(ConsoleRequest request)
    {
        var (done, findings) = (0, new List<Finding>());
        var ids = request.Texts("ids").Take(MostTogether).ToList();
        if (ids.Count == 0)
        {
            findings.Add(Finding.Of(ConsoleErrorTexts.NothingTicked, "/ids"));
        }

        foreach (var text in ids)
        {
            try
            {
                var id = Guid.TryParse(text, out var read) ? read : throw new NotFound("Case");
                await (request.Text("action") switch
                {
                    "claim" => (Task)request.Send(new ClaimCase(id, IsRelease: false)),
                    "release" => request.Send(new ClaimCase(id, IsRelease: true)),
                    "assign" => request.Send(new AssignCase(id, request.Text("person"))),
                    _ => throw new InvalidInput([Finding.Of(ConsoleErrorTexts.UnknownAction, "/action")]),
                });
                done++;
            }
            catch (RejectedException rejection)
            {
                findings.AddRange(rejection.Findings);
            }
        }

        var list = request.Text("list") is { } address && ConsoleRequest.IsOwn(address) ? address : Home;
        return findings.Count == 0
            ? request.See(list, "together")
            : ((PageResult)request.Page<CasesPage>(
                "Cases", (nameof(CasesPage.Found), await request.Send(new ListCases { Limit = RowsOfPage, Count = true })),
                (nameof(CasesPage.Done), done)))
                with
            { Status = StatusCodes.Status409Conflict, Findings = [.. findings.DistinctBy(finding => finding.Message)] };
    }

    private static ListCases Query(ConsoleRequest request) => new()
    {
        State = request.Text("state"),
        Level = request.Text("level"),
        ClaimedBy = request.Text("claimedBy"),
        Unassigned = request.Text("unassigned") switch { "true" => true, "false" => false, _ => null },
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
