using System.Text.Json.Nodes;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Privacy;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>Reads the rows that the modules name.</summary>
internal sealed class SubjectDataReads(
    OnboardingDbContext db, IRetainedCustomers customers, IDataSubjects subjects, ISubjectMentions mentions, IEnumerable<IPersonalRows> modules)
    : ISubjectData
{
    public async Task<SubjectData?> Read(AccountId? account, CustomerId customer, CancellationToken cancellationToken)
    {
        if (await customers.ById(account, customer, cancellationToken) is not { } found
            || await subjects.Find(found.Account, customer, cancellationToken) is not { } subject)
        {
            return null;
        }

        var json = new Dictionary<string, JsonArray>();
        foreach (var module in modules)
        {
            foreach (var table in (await module.Of(subject, cancellationToken)).Where(table => !table.IsDerived))
            {
                var rows = await table.Read(db, cancellationToken);
                foreach (var row in rows.OfType<JsonObject>())
                {
                    table.Redact?.Invoke(row);
                }

                json[table.Name] = rows;
            }
        }

        json["relatedEntityOf"] = await mentions.Read(subject, cancellationToken);
        return new(found.Account, json);
    }
}
