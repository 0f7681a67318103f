using System.Buffers;
using System.Text.Json;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.GetCustomer;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListCaseFiles;
using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Application.Customers.ListOpenItems;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Application.ReferenceData.ListClassifierCodes;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Application.Risk.ListCaseNotes;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Application.Risk.RecomputeCase;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Console.Cases;

/// <summary>Reads what the page of a case shows.</summary>
internal static class CaseReading
{
    private const int MostShown = 20;
    private const int MostNotes = 200;

    /// <summary>Returns the case. Throws <see cref="Domain.Common.NotFound"/> if the person may see no such case.</summary>
    public static async Task<CaseModel> Read(ConsoleRequest request, Guid id)
    {
        var found = await request.Send(new GetCase(id));
        var customer = found.Case.CustomerId;
        var history = await request.Send(new ListCases { CustomerId = customer, State = "ALL", Sort = "-number", Limit = MostShown });
        var before = history.Items.FirstOrDefault(one => one.Number < found.Case.Number && one.State == "COMPLETED" && one.DecidedBy is not null);
        var isReader = request.Person.Has(Role.Reader);
        return new()
        {
            Case = found.Case,
            Why = await Why(request, found),
            Customer = isReader ? await Customer(request, customer) : null,
            Related = isReader ? await request.Send(new ListRelatedCustomers(customer) { Limit = MostShown }) : null,
            Documents = isReader || request.Person.Has(Role.Documents) ? (await request.Send(new ListDocuments(customer))).Items : null,
            Hits = await Hits(request, customer),
            Notes = await request.Send(new ListCaseNotes(id) { Limit = MostNotes, After = request.Form is null ? request.Text("notesAfter") : null }),
            Files = await request.Send(new ListCaseFiles(id) { Limit = MostNotes, After = request.Form is null ? request.Text("filesAfter") : null }),
            Items = isReader ? await Items(request, customer) : null,
            History = history,
            Before = before,
            Changes = !isReader || before is null || before.CustomerVersion == found.Case.CustomerVersion
                ? null : await request.Send(new CompareVersions(customer, before.CustomerVersion, found.Case.CustomerVersion)),
            Grounds = [.. (await request.Send(new ListClassifierCodes("decisionGround", Retired: false))).Items.Select(one => (one.Code, one.Name))],
            IsReproduced = request.Form is null && request.Flag("recompute") == true ? (await request.Send(new RecomputeCase(id))).IsSame : null,
        };
    }

    // Those that wait for a person are first, so that no number of decided ones hides them.
    private static async Task<Page<HitItem>> Hits(ConsoleRequest request, Guid customer)
    {
        var open = await request.Send(new ListHits { CustomerId = customer, Limit = MostShown });
        var all = await request.Send(new ListHits { CustomerId = customer, State = ListHitsValidator.All, Limit = MostShown });
        return Together(open, all, hit => hit.Id);
    }

    private static async Task<Page<OpenItemItem>> Items(ConsoleRequest request, Guid customer)
    {
        var open = await request.Send(new ListOpenItems { CustomerId = customer, Limit = MostShown });
        var all = await request.Send(new ListOpenItems { CustomerId = customer, State = ListOpenItems.All, Sort = "-number", Limit = MostShown });
        return Together(open, all, item => item.Id);
    }

    private static Page<T> Together<T>(Page<T> open, Page<T> all, Func<T, Guid> idOf)
    {
        var items = open.Items.Concat(all.Items).DistinctBy(idOf).ToList();
        return new([.. items.Take(MostShown)], open.Next ?? all.Next ?? (items.Count > MostShown ? "more" : null));
    }

    /// <summary>Returns a customer as JSON.</summary>
    public static async Task<JsonElement> Customer(ConsoleRequest request, Guid id)
    {
        var json = new ArrayBufferWriter<byte>();
        CustomerJson.Write(json, await request.Send(new GetCustomer(id)));
        using var document = JsonDocument.Parse(json.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static async Task<Explanation> Why(ConsoleRequest request, ExplainedCase found)
    {
        using var rules = JsonDocument.Parse(
            (await request.Send(new GetRuleSetDocument(found.Case.RuleSetKey, found.Case.RuleSetVersion))).Json);
        return Explanation.Read(found.Explanation, rules.RootElement);
    }
}
