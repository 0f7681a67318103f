using System.Diagnostics;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// Validates the items of a batch one after the other. Registration and validation of batches share it, so that both have the same results.
/// </summary>
internal sealed class BatchValidator(CustomerInputRules rules, CustomerDatabaseRules knownRules) : IScopedService
{
    /// <summary>Validates an item by the given classifiers. Adds an accepted item to the lookup, so that later items can conflict with it.</summary>
    public BatchItemOutcome Validate(BatchItem item, BatchLookup lookup, Classifiers classifiers)
    {
        var started = Stopwatch.GetTimestamp();
        var findings = Findings(item, lookup, classifiers);
        if (findings.Count == 0)
        {
            lookup.Add(item.Draft);
        }

        return new(item, findings, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Returns whether the item's input is valid. It may still conflict with the database.</summary>
    public bool IsValid(BatchItem item, Classifiers classifiers) => item.Unreadable.Count == 0 && rules.Findings(item.Draft, classifiers).Count == 0;

    private IReadOnlyList<Finding> Findings(BatchItem item, BatchLookup lookup, Classifiers classifiers)
    {
        if (item.Unreadable.Count > 0)
        {
            return item.Unreadable;
        }

        List<Finding> findings = [.. rules.Findings(item.Draft, classifiers)];
        if (lookup.HasUsed(item.CommunicationNumber))
        {
            findings.Add(Finding.Of(CustomerErrors.CommunicationNumberUsedInBatch, "/communicationNumber"));
        }

        if (lookup.HasEmail(item.Draft))
        {
            findings.Add(Finding.Of(CustomerErrors.EmailTaken, "/email"));
        }

        if (item.ExternalId is { } externalId)
        {
            if (!item.Updates && lookup.IsErased(externalId))
            {
                findings.Add(Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId"));
            }

            var known = lookup.Find(externalId)?.ChangeConstraints;
            findings.AddRange(item.Updates
                ? knownRules.OfUpdate(item.Draft, known)
                : knownRules.OfCreate(item.Draft, updatesExisting: false, known));
        }

        return findings;
    }
}
