using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Domain.Customers.Items;
using Onboarding.Domain.Customers.Links;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Customers.Items;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Privacy;

/// <summary>The rows about a customer of this module. Tables without an index by customer are found by keys that the customer's data gives.</summary>
internal sealed class CustomerPersonalRows(OnboardingDbContext db, IdentifierHash hashes) : IPersonalRows
{
    public async Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var (account, id, number) = (subject.Account, subject.Id, subject.Number);
        var customer = await db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancellationToken);
        List<PersonalTable> tables =
        [
            PersonalTable.Of("customer", db.Set<Customer>().Where(row => row.Number == number)),
            PersonalTable.Of("versions", db.Set<CustomerVersionRow>().Where(row => row.CustomerNumber == number)),
            PersonalTable.Of("parties", db.Set<PartyRow>().Where(row => row.CustomerNumber == number), isDerived: true),
            PersonalTable.Of("documentExpiries", db.Set<DocumentExpiryRow>().Where(row => row.CustomerNumber == number), isDerived: true),
            PersonalTable.Of(
                "links", db.Set<CustomerLink>().Where(row => row.Child == number || row.Parent == number), redact: row => HideOther(row, number)),
            PersonalTable.Of("documentContents", db.Set<DocumentContent>().Where(row => row.CustomerNumber == number)),
            PersonalTable.Of("caseFiles", db.Set<CaseFile>().Where(row => row.CustomerId == id)),
            PersonalTable.Of("openItems", db.Set<OpenItem>().Where(row => row.CustomerId == id)),
        ];
        if (subject is { ExternalIds: { Count: > 0 } externalIds, CommunicationNumbers: var used })
        {
            // The indexes of rejected records begin with the import.
            var imports = await db.Set<ImportRun>().Where(run => run.Account == account).Select(run => run.Number).ToListAsync(cancellationToken);
            tables.Add(PersonalTable.Of("rejectedLines", db.Set<RejectedLine>().Where(
                line => line.Account == account && db.Set<RejectedRecord>().Any(
                    row => row.ImportNumber == line.ImportNumber && row.Position == line.Position
                        && (externalIds.Contains(row.ExternalId!) || used.Contains(row.CommunicationNumber!))))));
            tables.Add(PersonalTable.Of("rejectedRecords", db.Set<RejectedRecord>().Where(
                row => imports.Contains(row.ImportNumber)
                    && (externalIds.Contains(row.ExternalId!) || used.Contains(row.CommunicationNumber!)))));
            tables.Add(PersonalTable.Of(
                "communicationNumbers", db.Set<CommunicationNumberRow>().Where(row => row.Account == account && used.Contains(row.Value))));
        }

        if (customer is not null)
        {
            tables.AddRange(await Derived(customer, cancellationToken));
        }

        return tables;
    }

    // The number of the other customer is no data of this one.
    private static void HideOther(JsonObject link, long number)
    {
        link["linkedCustomer"] = link["child"]?.GetValue<long>() == number ? "parent" : "child";
        link.Remove("child");
        link.Remove("parent");
    }

    private async Task<IEnumerable<PersonalTable>> Derived(Customer customer, CancellationToken cancellationToken)
    {
        var (account, number, email) = (customer.Account, customer.Number, customer.EmailKey is { } key ? hashes.OfReservedEmail(key) : null);
        byte[][] identifiers = [.. CustomerIdentifiers.Of(hashes, number, customer.Profile).Select(row => row.Hash)];
        string[] related = [.. RelatedCustomers.Of(account, number, customer.Profile).Select(row => row.ExternalId).Distinct()];
        var names = await db.Set<PartyRow>().Where(row => row.CustomerNumber == number && row.Position == 0).Select(row => row.NameKey)
            .ToListAsync(cancellationToken);
        string[] words = [.. names.SelectMany(NameKeys.WordsOf).Distinct()];
        return
        [
            PersonalTable.Of(
                "nameWords", db.Set<NameWordRow>().Where(row => words.Contains(row.Word) && row.CustomerNumber == number), isDerived: true),
            PersonalTable.Of(
                "identifiers", db.Set<CustomerIdentifierRow>().Where(row => identifiers.Contains(row.Hash) && row.CustomerNumber == number),
                isDerived: true),
            PersonalTable.Of(
                "emails", db.Set<CustomerEmailRow>().Where(row => row.Account == account && row.Value == email && row.CustomerNumber == number),
                isDerived: true),
            PersonalTable.Of(
                "relatedCustomers",
                db.Set<RelatedCustomerRow>().Where(row => row.Account == account && related.Contains(row.ExternalId) && row.CustomerNumber == number),
                isDerived: true),
        ];
    }
}
