using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Customers.Items;
using Onboarding.Infrastructure.Customers.Privacy;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The related rows of a customer: its parties, its used communication number and e-mail address, and its past version.</summary>
internal sealed class CustomerRows(InsertBuffer added, IAuditTrail trail, ErasedNumbers erased, IdentifierHash hashes)
    : IRelatedRows, IUniqueKeySource
{
    /// <summary>The policy for a conflict of a number.</summary>
    public ConflictPolicy ConflictPolicy { get; set; }

    public async Task AddRows(OnboardingDbContext db)
    {
        var entries = db.ChangeTracker.Entries<Customer>().ToArray();
        // An outcome changes level and status of the current version. Only a request creates a new version.
        var replaced = entries.Where(
            entry => entry.State == EntityState.Modified && entry.Property(customer => customer.Version).IsModified).ToArray();
        if (replaced.Length > 0)
        {
            long[] numbers = [.. replaced.Select(entry => entry.Entity.Number)];
            await RemoveParties(db, numbers);
            added.AddRange(replaced.Select(VersionRow));
        }

        foreach (var entry in replaced)
        {
            ReserveNumber(entry);
            ReserveEmail(db, entry);
            AddParties(hashes, db, entry.Entity);
            RelatedCustomers.Replace(db, entry);
            CustomerIdentifiers.Replace(hashes, db, entry);
            await DocumentExpiryRow.Replace(hashes, db, entry);
        }

        foreach (var customer in added.Of<Customer>().ToArray())
        {
            AddRelatedRows(customer);
        }

        foreach (var customer in added.Of<Customer>().Concat(replaced.Select(entry => entry.Entity)))
        {
            AddHash(customer);
        }

        await RejectErased(db);
    }

    // The numbers of erased customers stay taken. Their hashes are no unique key of this unit of work, so they are looked up.
    private async Task RejectErased(OnboardingDbContext db)
    {
        var findings = new List<Finding>();
        foreach (var numbers in added.Of<CommunicationNumberRow>().GroupBy(row => row.Account, row => row.Value).ToArray())
        {
            var taken = await erased.CommunicationNumbers(numbers.Key, [.. numbers], CancellationToken.None);
            findings.AddRange(taken.Select(_ => Finding.Of(CustomerErrors.CommunicationNumberUsed, "/communicationNumber")));
        }

        foreach (var ids in added.Of<Customer>().Concat(WithChangedExternalId(db)).GroupBy(one => one.Account, one => one.ExternalId).ToArray())
        {
            var taken = await erased.ExternalIds(ids.Key, [.. ids], CancellationToken.None);
            findings.AddRange(taken.Select(_ => Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")));
        }

        if (findings.Count > 0)
        {
            throw new RuleBroken(findings);
        }
    }

    // The trail proves which data the version had: the document as it is stored.
    private void AddHash(Customer customer)
    {
        if (trail.IsBegun)
        {
            trail.AddCreated(
                customer.Id, "version", $"{customer.Id.Value}/{customer.Version}",
                SaltedHash.Of(CustomerDocument.WriteStored(customer.Profile)));
        }
    }

    public IUniqueKeys? Keys(OnboardingDbContext db) => new CustomerKeys(
        ConflictPolicy == ConflictPolicy.RetryOnAnyNumber ? [] : [.. added.Of<CommunicationNumberRow>().Select(row => (row.Account, row.Value))],
        ConflictPolicy != ConflictPolicy.Reject ? [] : [.. added.Of<Customer>().Concat(WithChangedExternalId(db))
            .Select(customer => (customer.Account, customer.ExternalId, customer.Number))],
        ConflictPolicy == ConflictPolicy.RetryOnAnyNumber
            ? [] : [.. added.Of<CustomerEmailRow>().Concat(NewEmails(db)).Select(row => (row.Account, row.Value, row.CustomerNumber))]);

    private static IEnumerable<Customer> WithChangedExternalId(OnboardingDbContext db) =>
        db.ChangeTracker.Entries<Customer>().Where(entry => entry.Property(customer => customer.ExternalId).IsModified).Select(entry => entry.Entity);

    private static IEnumerable<CustomerEmailRow> NewEmails(OnboardingDbContext db) =>
        db.ChangeTracker.Entries<CustomerEmailRow>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    private void AddRelatedRows(Customer customer)
    {
        if (customer.CommunicationNumber.Length > 0)
        {
            added.Add(NumberRow(customer));
        }

        if (customer.EmailKey is { } email)
        {
            added.Add(EmailRow(customer, email));
        }

        foreach (var party in Parties(hashes, customer))
        {
            added.Add(party);
            added.AddRange(Words(party));
        }

        added.AddRange(RelatedCustomers.Of(customer.Account, customer.Number, customer.Profile));
        added.AddRange(CustomerIdentifiers.Of(hashes, customer.Number, customer.Profile));
        added.AddRange(DocumentExpiryRow.Of(hashes, customer.Number, customer.Profile, DateOnly.FromDateTime(customer.ChangedAt.UtcDateTime)));
    }

    /// <summary>Removes the parties of customers with the words by which they are found.</summary>
    public static async Task RemoveParties(OnboardingDbContext db, long[] customers)
    {
        var parties = await db.Set<PartyRow>().Where(party => customers.Contains(party.CustomerNumber)).ToListAsync();
        db.RemoveRange(parties);
        db.RemoveRange(parties.SelectMany(Words));
    }

    /// <summary>Adds the parties of a customer with the words by which it is found. Words that were just removed stay.</summary>
    public static void AddParties(IdentifierHash hashes, OnboardingDbContext db, Customer customer)
    {
        foreach (var party in Parties(hashes, customer))
        {
            db.Add(party);
            foreach (var word in Words(party))
            {
                if (db.Set<NameWordRow>().Local.FindEntryUntyped([word.Word, word.CustomerNumber]) is { } removed)
                {
                    removed.State = EntityState.Unchanged;
                }
                else
                {
                    db.Add(word);
                }
            }
        }
    }

    // Only the customer itself is found by its name.
    private static IEnumerable<NameWordRow> Words(PartyRow party) => party.Position > 0
        ? []
        : NameKeys.WordsOf(party.NameKey).Select(word => new NameWordRow { Word = word, CustomerNumber = party.CustomerNumber });

    private void ReserveEmail(OnboardingDbContext db, EntityEntry<Customer> entry)
    {
        var (now, before) = (entry.Entity.EmailKey, entry.OriginalValues.GetValue<string?>(nameof(Customer.EmailKey)));
        if (now == before)
        {
            return;
        }

        if (before is not null)
        {
            db.Remove(EmailRow(entry.Entity, before));
        }

        if (now is not null)
        {
            db.Add(EmailRow(entry.Entity, now));
        }
    }

    private CustomerEmailRow EmailRow(Customer customer, string value) =>
        new() { Account = customer.Account, Value = hashes.OfReservedEmail(value), CustomerNumber = customer.Number };

    // A change without a new communication number (an assessment, a closing) reserves none.
    private void ReserveNumber(EntityEntry<Customer> entry)
    {
        if (entry.Entity.CommunicationNumber.Length > 0 && entry.Property(customer => customer.CommunicationNumber).IsModified)
        {
            added.Add(NumberRow(entry.Entity));
        }
    }

    private static CommunicationNumberRow NumberRow(Customer customer) => new()
    {
        Account = customer.Account,
        Value = customer.CommunicationNumber,
        CustomerNumber = customer.Number,
        At = customer.ChangedAt,
    };

    private static CustomerVersionRow VersionRow(EntityEntry<Customer> entry)
    {
        var before = (Customer)entry.OriginalValues.ToObject();
        return new CustomerVersionRow
        {
            CustomerNumber = before.Number,
            Version = before.Version,
            Account = before.Account,
            ChangedAt = before.ChangedAt,
            ChangedBy = before.ChangedBy,
            Snapshot = CustomerJson.OfVersion(CustomerColumnList.Row(before, CustomerDocument.Write(before.Profile))),
        };
    }

    private static IEnumerable<PartyRow> Parties(IdentifierHash hashes, Customer customer)
    {
        var profile = customer.Profile;
        yield return new PartyRow
        {
            CustomerNumber = customer.Number,
            Position = 0,
            EntityType = customer.EntityType,
            NameKey = profile.FullName is null
                ? NameKeys.Of(customer.Name, profile.TradingName)
                : NameKeys.Of(customer.Name, profile.FirstName, profile.MiddleName, profile.LastName, profile.Title, profile.TradingName),
            BornFrom = profile.BirthDate?.First,
            BornTo = profile.BirthDate?.Last,
            Country = customer.Country,
            NationalCodeHash = profile.NationalCode is { } code ? hashes.OfNationalCode(code) : null,
        };
        var position = 0;
        foreach (var entity in customer.RelatedEntities)
        {
            var key = NameKeys.Of(entity.Name);
            yield return new PartyRow
            {
                CustomerNumber = customer.Number,
                Position = ++position,
                EntityType = entity.EntityType!.Value,
                NameKey = key,
                RelatedNameHash = hashes.OfName(key),
                BornFrom = entity.BirthDate?.First,
                BornTo = entity.BirthDate?.Last,
                Country = entity.Country ?? entity.RegistrationCountry,
                NationalCodeHash = entity.NationalCode is { } own ? hashes.OfNationalCode(own) : null,
            };
        }
    }
}
