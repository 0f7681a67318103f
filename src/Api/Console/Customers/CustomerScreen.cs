using System.Text.Json;
using Onboarding.Api.Console.Cases;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.GetDocumentContent;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Application.Customers.ListOpenItems;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Application.Customers.ListVersions;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListEvents;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Customers;

/// <summary>One customer, in sections that are pages of their own.</summary>
internal sealed class CustomerScreen : IConsoleScreen
{
    private const string One = "/{id:guid}";
    private const string Document = One + "/documents/{document:guid}";
    private const string Newest = "-number";
    private const int MostShown = 200;

    // A page has less than 30 kB. The evidence page, which is printed, has more, and says when it has not everything.
    private const int RowsOfPage = 25;
    private const int MostOfEvidence = 2_000;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Customers, One, request => Section<OverviewSection>(request, "overview"));
        routes.Get(ConsolePages.Customers, One + "/questionnaire", request => Section<QuestionnaireSection>(request, "questionnaire"));
        routes.Get(ConsolePages.Customers, One + "/parties", Parties);
        routes.Get(ConsolePages.Customers, One + "/versions", Versions, "from", "to");
        routes.Get(ConsolePages.Customers, One + "/requests", Requests, "after");
        routes.Get(ConsolePages.Customers, One + "/events", Events, "after");
        routes.Get(ConsolePages.Customers, One + "/audit", Audit, "after");
        routes.Get(ConsolePages.CustomerAssessments, One + "/assessments", Assessments, "after");
        routes.Get(ConsolePages.CustomerEvidence, One + "/evidence", Evidence);
        routes.Get(ConsolePages.CustomerDocuments, One + "/documents", Documents);
        routes.GetFresh(ConsolePages.CustomerContents, Document, request => Task.FromResult(Ask(request)), "side");
        routes.PostFresh(ConsolePages.CustomerContents, Document, Open, ReadReasonField.Name, "side");
    }

    private static async Task<IResult> Section<T>(ConsoleRequest request, string section, params (string Name, object? Value)[] own)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var customer = await CaseReading.Customer(request, request.Id());
        return Page<T>(request, customer, section, own);
    }

    /// <summary>Returns the page of a section.</summary>
    public static IResult Page<T>(ConsoleRequest request, JsonElement? customer, string section, params (string Name, object? Value)[] own)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        (string, object?)[] parameters =
        [
            (nameof(CustomerFrame.Id), request.Id()),
            (nameof(CustomerFrame.Customer), customer),
            (nameof(CustomerFrame.Section), section),
            (nameof(CustomerFrame.Content), typeof(T)),
            (nameof(CustomerFrame.Own), own.ToDictionary(one => one.Name, one => one.Value)),
        ];
        return customer is { } found && JsonFacts.Text(found, "name") is { } name
            ? request.NamedPage<CustomerFrame>(name, parameters) : request.Page<CustomerFrame>("Customer", parameters);
    }

    private static async Task<IResult> Parties(ConsoleRequest request) => await Section<PartiesSection>(
        request, "parties", (nameof(PartiesSection.Related), await request.Send(new ListRelatedCustomers(request.Id()) { Limit = MostShown })));

    private static async Task<IResult> Versions(ConsoleRequest request)
    {
        var id = request.Id();
        var versions = (await request.Send(new ListVersions(id))).Items;
        var to = Number(request, "to") ?? versions[^1].Version;
        var from = Number(request, "from") ?? Math.Max(1, to - 1);
        return await Section<VersionsSection>(
            request, "versions", (nameof(VersionsSection.Versions), versions), (nameof(VersionsSection.From), from),
                (nameof(VersionsSection.Until), to),
            (nameof(VersionsSection.Difference), from == to ? null : await request.Send(new CompareVersions(id, from, to))));
    }

    private static async Task<IResult> Requests(ConsoleRequest request) => await Section<RequestsSection>(
        request, "requests", (nameof(RequestsSection.Entries), await Entries(request)));

    private static async Task<IResult> Audit(ConsoleRequest request) => await Section<AuditSection>(
        request, "audit", (nameof(AuditSection.Entries), await Entries(request)));

    private static async Task<IResult> Events(ConsoleRequest request)
    {
        var events = await request.Send(
            new ListEvents { CustomerId = request.Id(), Sort = "-sequence", Limit = RowsOfPage, After = request.Text("after") });
        var deliveries = await request.Send(new ListDeliveries { CustomerId = request.Id(), Sort = Newest, Limit = MostShown });
        return await Section<EventsSection>(
            request, "events", (nameof(EventsSection.Events), events), (nameof(EventsSection.Deliveries), deliveries.Items));
    }

    private static async Task<IResult> Assessments(ConsoleRequest request)
    {
        var cases = await request.Send(
            new ListCases { CustomerId = request.Id(), State = "ALL", Sort = Newest, Limit = RowsOfPage, After = request.Text("after") });
        return Page<AssessmentsSection>(
            request, await CustomerForReader(request), "assessments", (nameof(AssessmentsSection.Cases), cases));
    }

    private static async Task<IResult> Documents(ConsoleRequest request)
    {
        var documents = (await request.Send(new ListDocuments(request.Id()))).Items;
        return Page<DocumentsSection>(
            request, await CustomerForReader(request), "documents",
            (nameof(DocumentsSection.Documents), documents), (nameof(DocumentsSection.Id), request.Id()));
    }

    /// <summary>Returns the customer; null if the person is no reader, because the customer's data are for readers.</summary>
    public static async Task<JsonElement?> CustomerForReader(ConsoleRequest request) =>
        request.Person.Has(Domain.Access.Contracts.Role.Reader) ? await CaseReading.Customer(request, request.Id()) : null;

    private static async Task<IResult> Evidence(ConsoleRequest request)
    {
        var id = request.Id();
        return request.Page<EvidencePage>("Evidence", (nameof(EvidencePage.Model), new EvidenceModel(
            await CaseReading.Customer(request, id),
            (await request.Send(new ListVersions(id))).Items,
            await All(after => request.Send(new ListCases { CustomerId = id, State = "ALL", Sort = Newest, Limit = MostShown, After = after })),
            await OpenHitsFirst(request, id),
            await OpenItemsFirst(request, id),
            await All(after => request.Send(new ListAudit { CustomerId = id, Sort = Newest, Limit = MostShown, After = after })),
            request.Person.Name,
            request.Service<TimeProvider>().GetUtcNow())));
    }

    // Without a state the query returns the hits that wait for a person.
    private static async Task<EvidenceList<HitItem>> OpenHitsFirst(ConsoleRequest request, Guid id)
    {
        var open = await All(after => request.Send(new ListHits { CustomerId = id, Limit = MostShown, After = after }));
        var all = await All(after => request.Send(
            new ListHits { CustomerId = id, State = ListHitsValidator.All, Limit = MostShown, After = after }));
        return new([.. open.Items.Concat(all.Items).DistinctBy(hit => hit.Id)], open.IsCut || all.IsCut);
    }

    private static async Task<EvidenceList<OpenItemItem>> OpenItemsFirst(ConsoleRequest request, Guid id)
    {
        var open = await All(after => request.Send(new ListOpenItems { CustomerId = id, Limit = MostShown, After = after }));
        var closed = await All(after => request.Send(
            new ListOpenItems { CustomerId = id, State = "CLOSED", Sort = Newest, Limit = MostShown, After = after }));
        return new([.. open.Items, .. closed.Items], open.IsCut || closed.IsCut);
    }

    private static IResult Ask(ConsoleRequest request) => request.Page<OpenContent>(
        "Open the document",
        (nameof(OpenContent.Action), $"/customers/{request.Id()}/documents/{request.Id("document")}"),
        (nameof(OpenContent.Side), request.Text("side")),
        (nameof(OpenContent.Back), $"/customers/{request.Id()}/documents"));

    private static Task<IResult> Open(ConsoleRequest request) => request.Submit(
        async () => new ContentResult(await request.Send(
            new GetDocumentContent(request.Id(), request.Id("document"), request.Text("side")) { Reason = ReadReasonField.Read(request) })),
        () => Task.FromResult(Ask(request)));

    private static Task<Application.Common.Page<AuditItem>> Entries(ConsoleRequest request) => request.Send(
        new ListAudit { CustomerId = request.Id(), Sort = Newest, Limit = RowsOfPage, After = request.Text("after") });

    private static async Task<EvidenceList<T>> All<T>(Func<string?, Task<Application.Common.Page<T>>> read)
    {
        var (all, after) = (new List<T>(), (string?)null);
        do
        {
            var page = await read(after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && all.Count < MostOfEvidence);
        return new(all, after is not null);
    }

    private static int? Number(ConsoleRequest request, string name) => request.Text(name) is not { } text ? null
        : int.TryParse(text, out var number) && number > 0 ? number
        : throw new NotFound("Version");
}
