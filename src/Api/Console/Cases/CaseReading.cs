using System.Buffers;
using System.Text.Json;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.GetCustomer;
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
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Console.Cases;

/// <summary>Reads what the page of a case shows.</summary>
internal static class CaseReading
{
    private const int MostShown = 20;

    /// <summary>Returns the case. Throws <see cref="Domain.Common.NotFound"/> if the person may see no such case.</summary>
    public static async Task<CaseModel> Read(ConsoleRequest request, Guid id)
    {
        var found = await request.Send(new GetCase(id));
        var customer = found.Case.CustomerId;
        var history = (await request.Send(new ListCases { CustomerId = customer, State = "ALL", Sort = "-number", Limit = MostShown })).Items;
        var before = history.FirstOrDefault(one => one.Number < found.Case.Number && one.State == "COMPLETED" && one.DecidedBy is not null);
        return new()
        {
            Case = found.Case,
            Why = await Why(request, found),
            Customer = await Customer(request, customer),
            Related = await request.Send(new ListRelatedCustomers(customer) { Limit = MostShown }),
            Documents = request.Person.Has(Role.Reader) || request.Person.Has(Role.Documents)
                ? (await request.Send(new ListDocuments(customer))).Items : null,
            Hits = (await request.Send(new ListHits { CustomerId = customer, State = ListHitsValidator.All, Limit = MostShown })).Items,
            Notes = (await request.Send(new ListCaseNotes(id) { Limit = 200 })).Items,
            Files = (await request.Send(new ListCaseFiles(id) { Limit = 200 })).Items,
            Items = (await request.Send(new ListOpenItems { CustomerId = customer, State = "ALL", Limit = MostShown })).Items,
            History = history,
            Before = before,
            Changes = before is null || before.CustomerVersion == found.Case.CustomerVersion
                ? null : await request.Send(new CompareVersions(customer, before.CustomerVersion, found.Case.CustomerVersion)),
            Grounds = [.. (await request.Send(new ListClassifierCodes("decisionGround", Retired: false))).Items.Select(one => (one.Code, one.Name))],
            IsReproduced = request.Form is null && request.Text("recompute") is not null ? (await request.Send(new RecomputeCase(id))).IsSame : null,
        };
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
