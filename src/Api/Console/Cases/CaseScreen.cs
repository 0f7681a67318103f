using Onboarding.Api.Console.Common;
using Onboarding.Application.Customers.CloseOpenItem;
using Onboarding.Application.Customers.RequestInformation;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.AddCaseNote;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeOverCase;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Api.Console.Cases;

/// <summary>One case: the page, and what officers do with the case.</summary>
internal sealed class CaseScreen : IConsoleScreen
{
    private const string One = "/{id:guid}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Cases, One, Show, "recompute", "notesAfter", "filesAfter");
        routes.Post(ConsolePages.Cases, One + "/claim", request => Do(request, id => new ClaimCase(id, IsRelease: false), "claimed"));
        routes.Post(ConsolePages.Cases, One + "/take-over", request => Do(request, id => new TakeOverCase(id), "claimed"));
        routes.Post(ConsolePages.Cases, One + "/release", request => Do(request, id => new ClaimCase(id, IsRelease: true), "released"));
        routes.Post(ConsolePages.Cases, One + "/assignment", request =>
            Do(request, id => new AssignCase(id, request.Text("person")), "assigned"), "person");
        routes.PostFresh(
            ConsolePages.Cases, One + "/decision", request => Do(request, id => new DecideCase(id, Draft(request)), "decided"),
            "decision", "groundCode", "comment", "level", "reason", "until");
        routes.PostFresh(ConsolePages.Cases, One + "/approval", request => Do(request, id => new ApproveCase(id, IsApproved: true), "approved"));
        routes.PostFresh(ConsolePages.Cases, One + "/send-back", request => Do(request, id => new ApproveCase(id, IsApproved: false), "sent-back"));
        routes.PostFresh(ConsolePages.Cases, One + "/reopening", Reopen, "reopenReason");
        routes.Post(ConsolePages.Cases, One + "/notes", AddNote, "text");
        routes.Post(ConsolePages.Cases, One + "/information-requests", RequestInformation, "request", "dueOn");
        routes.Post(ConsolePages.Cases, One + "/items/{item:guid}/closing", CloseItem, "itemComment");
    }

    /// <summary>Returns the page of a case.</summary>
    internal static async Task<IResult> Show(ConsoleRequest request)
    {
        var model = await CaseReading.Read(request, request.Id());
        var name = model.History.Items.FirstOrDefault(one => one.Id == model.Case.Id)?.CustomerName ?? model.Text("name") ?? model.Case.ExternalId;
        return request.NamedPage<CasePage>(name, (nameof(CasePage.Model), model));
    }

    private static Task<IResult> Do(ConsoleRequest request, Func<Guid, MediatR.IRequest<CaseItem>> command, string done) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(command(request.Id()));
            return request.See(AddressOf(request), done);
        },
        () => Show(request));

    private static Task<IResult> Reopen(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            var reopened = await request.Send(new ReopenCase(request.Id(), request.Text("reopenReason")));
            return request.See($"{ConsoleModule.Root}/cases/{reopened.Id}", "reopened");
        },
        () => Show(request));

    private static Task<IResult> AddNote(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new AddCaseNote(request.Id(), request.Text("text")));
            return request.See(AddressOf(request) + "#notes", done: null);
        },
        () => Show(request));

    private static Task<IResult> RequestInformation(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new RequestInformation(request.Id(), request.Text("request"), request.Text("dueOn")));
            return request.See(AddressOf(request), "asked");
        },
        () => Show(request));

    private static Task<IResult> CloseItem(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new CloseOpenItem(request.Id("item"), request.Text("itemComment")));
            return request.See(AddressOf(request), "item-closed");
        },
        () => Show(request));

    private static string AddressOf(ConsoleRequest request) => $"{ConsoleModule.Root}/cases/{request.Id()}";

    // A form without scripts sends the empty fields of an override that the officer does not want.
    private static DecisionDraft Draft(ConsoleRequest request) => new()
    {
        Decision = request.Text("decision"),
        GroundCode = request.Text("groundCode"),
        Comment = request.Text("comment"),
        Override = request.Text("level") is null && request.Text("reason") is null && request.Text("until") is null
            ? null
            : new() { Level = request.Text("level"), Reason = request.Text("reason"), Until = request.Text("until") },
    };
}
