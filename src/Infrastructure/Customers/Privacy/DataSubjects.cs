using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Privacy;

/// <summary>Finds customers with the numbers that they had, and the persons among the related entities of others.</summary>
internal sealed class DataSubjects(OnboardingDbContext db, CustomerVisibility visibility, IdentifierHash hashes) : IDataSubjects, ISubjectMentions
{
    public Task ReadTokens(CustomerId id, CancellationToken cancellationToken) =>
        PersonalTable.Of("customer", db.Set<Customer>().Where(customer => customer.Id == id)).ReadTokens(db, cancellationToken);

    public async Task<DataSubject?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Customer>().AsNoTracking().Where(customer => customer.Id == id && customer.Account == account)
            .Select(customer => new { customer.Number, customer.ExternalId, customer.CommunicationNumber }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // Used numbers are found by their value; that of a past version is in its snapshot.
        var (externalIds, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var snapshot in db.Set<CustomerVersionRow>().AsNoTracking().Where(row => row.CustomerNumber == found.Number)
            .Select(row => row.Snapshot).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            using var document = JsonDocument.Parse(snapshot);
            Add(externalIds, document.RootElement, "externalId");
            Add(numbers, document.RootElement, "communicationNumber");
        }

        externalIds.Remove(found.ExternalId);
        externalIds.ExceptWith(await db.Set<Customer>().Where(other => other.Account == account && externalIds.Contains(other.ExternalId))
            .Select(other => other.ExternalId).ToListAsync(cancellationToken));
        if (found.CommunicationNumber.Length > 0)
        {
            numbers.Add(found.CommunicationNumber);
        }

        return new(account, id, found.Number, [.. externalIds.Append(found.ExternalId)], [.. numbers]);
    }

    public async Task<JsonArray> Read(DataSubject subject, CancellationToken cancellationToken)
    {
        var json = new JsonArray();
        foreach (var (number, positions) in await Mentions(subject, cancellationToken))
        {
            // For a caller, customers of other business units do not exist.
            var other = await visibility.Restrict(db.Set<Customer>().AsNoTracking()).SingleOrDefaultAsync(
                customer => customer.Number == number && customer.Account == subject.Account, cancellationToken);
            if (other is null)
            {
                continue;
            }

            var entities = JsonNode.Parse(CustomerDocument.Write(other.Profile).AsSpan())?["relatedEntities"] as JsonArray;
            foreach (var position in positions.Where(position => position <= entities?.Count))
            {
                json.Add(new JsonObject
                {
                    ["customerId"] = other.Id.ToString(),
                    ["customerNumber"] = other.Number,
                    ["relatedEntity"] = entities![position - 1]?.DeepClone(),
                });
            }
        }

        return json;
    }

    private static void Add(HashSet<string> values, JsonElement version, string member)
    {
        if (version.TryGetProperty(member, out var value) && value.GetString() is { Length: > 0 } text)
        {
            values.Add(text);
        }
    }

    // By the external id that the other customer names, by an equal national code, or by an equal name and date of birth.
    private async Task<IReadOnlyList<(long Number, int[] Positions)>> Mentions(DataSubject subject, CancellationToken cancellationToken)
    {
        var parties = db.Set<PartyRow>().AsNoTracking();
        var self = await parties.SingleOrDefaultAsync(
            party => party.CustomerNumber == subject.Number && party.Position == 0, cancellationToken);
        var found = await db.Set<RelatedCustomerRow>().AsNoTracking()
            .Where(row => row.Account == subject.Account && subject.ExternalIds.Contains(row.ExternalId) && row.CustomerNumber != subject.Number)
            .Select(row => new { row.CustomerNumber, row.Position }).ToListAsync(cancellationToken);
        if (self?.NationalCodeHash is { } code)
        {
            found.AddRange(await parties.Where(
                    party => party.NationalCodeHash == code && party.CustomerNumber != subject.Number && party.Position > 0)
                .Select(party => new { party.CustomerNumber, party.Position }).ToListAsync(cancellationToken));
        }

        if (self is { BornFrom: { } born } && hashes.OfName(self.NameKey) is { } name)
        {
            found.AddRange(await parties.Where(
                    party => party.RelatedNameHash == name && party.BornFrom == born && party.CustomerNumber != subject.Number)
                .Select(party => new { party.CustomerNumber, party.Position }).ToListAsync(cancellationToken));
        }

        return [.. found.Distinct().GroupBy(one => one.CustomerNumber).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Select(one => one.Position).Order().ToArray()))];
    }
}
