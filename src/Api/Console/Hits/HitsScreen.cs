using Onboarding.Api.Console.Common;
using Onboarding.Application.Customers.RequestInformation;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Screening.ApproveHit;
using Onboarding.Application.Screening.ClaimHit;
using Onboarding.Application.Screening.DecideHit;
using Onboarding.Application.Screening.GetHit;
using Onboarding.Application.Screening.GetListEntry;
using Onboarding.Application.Screening.GetRun;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Api.Console.Hits;

/// <summary>The hits of screenings: the queue, the comparison of one hit, and its decision.</summary>
internal sealed class HitsScreen : IConsoleScreen
{
    private const string One = "/{id:guid}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Hits, "", List, "state", "process", "list", "customerId", "after");
        routes.Get(ConsolePages.Hits, One, Show);
        routes.Post(ConsolePages.Hits, One + "/claim", request => Do(request, id => new ClaimHit(id, IsRelease: false), "claimed"));
        routes.Post(ConsolePages.Hits, One + "/release", request => Do(request, id => new ClaimHit(id, IsRelease: true), "released"));
        routes.PostFresh(
            ConsolePages.Hits, One + "/decision", request => Do(request, id => new DecideHit(id, Draft(request)), "decided"),
            "decision", "reason", "comment", "suppressUntil");
        routes.PostFresh(ConsolePages.Hits, One + "/approval", request => Do(request, id => new ApproveHit(id, IsApproved: true), "approved"));
        routes.PostFresh(ConsolePages.Hits, One + "/send-back", request => Do(request, id => new ApproveHit(id, IsApproved: false), "sent-back"));
        routes.Post(ConsolePages.Hits, One + "/information-requests", Ask, "request", "dueOn");
    }

    private static async Task<IResult> List(ConsoleRequest request) => request.Page<HitsPage>("Hits", (nameof(HitsPage.Found), await request.Send(
        new ListHits
        {
            State = request.Text("state"),
            Process = request.Text("process"),
            List = request.Text("list"),
            CustomerId = request.Text("customerId") is not { } text ? null : Guid.TryParse(text, out var id) ? id : throw new NotFound("Customer"),
            After = request.Text("after"),
            Limit = 25,
        })));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var hit = await request.Send(new GetHit(request.Id()));
        var run = await request.Send(new GetRun(hit.LastRunId));
        return request.NamedPage<HitPage>(hit.Name, (nameof(HitPage.Model), new HitModel(hit, run, await Entry(request, hit))));
    }

    // A person may search beside the lists: such a hit has no entry. An entry of a retired list may be gone.
    private static async Task<ListEntryItem?> Entry(ConsoleRequest request, HitItem hit)
    {
        try
        {
            return hit.ListVersion == 0 ? null : await request.Send(new GetListEntry(hit.List, hit.Entry, hit.ListVersion));
        }
        catch (NotFound)
        {
            return null;
        }
    }

    private static Task<IResult> Do(ConsoleRequest request, Func<Guid, MediatR.IRequest<HitItem>> command, string done) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(command(request.Id()));
            return request.See($"{ConsoleModule.Root}/hits/{request.Id()}", done);
        },
        () => Show(request));

    // The item belongs to the case of the customer, where the answer is needed.
    private static Task<IResult> Ask(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var hit = await request.Send(new GetHit(request.Id()));
            var open = (await request.Send(new ListCases { CustomerId = hit.CustomerId, Limit = 1 })).Items;
            var one = open.Count > 0 ? open[0] : throw new InvalidInput([Finding.Of(ConsoleErrorTexts.NoOpenCase, "/request")]);
            await request.Send(new RequestInformation(one.Id, request.Text("request"), request.Text("dueOn")));
            return request.See($"{ConsoleModule.Root}/hits/{hit.Id}", "asked");
        },
        () => Show(request));

    private static HitDecisionDraft Draft(ConsoleRequest request) => new()
    {
        Decision = request.Text("decision"),
        Reason = request.Text("reason"),
        Comment = request.Text("comment"),
        SuppressUntil = request.Text("suppressUntil"),
    };
}
