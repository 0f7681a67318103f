using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// Registers or updates the items of one chunk of a batch. An item is rejected on its own, with all its defects, as a single request would be. All
/// accepted items are stored in one transaction. The audit trail gets one entry per item.
/// </summary>
/// <param name="Items">The items, at most <see cref="BatchChunks.MaxItems"/>; no customer occurs twice (<see cref="BatchChunks.InChunks"/>).</param>
/// <param name="Import">The import to which the chunk belongs, if any. Its position advances in the same transaction.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record RegisterBatch(IReadOnlyList<BatchItem> Items, ImportStep? Import = null) : ICommand<IReadOnlyList<BatchItemOutcome>>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>The step of an import that a chunk completes.</summary>
/// <param name="Number">The import.</param>
/// <param name="From">Its position before this chunk.</param>
/// <param name="KeepsLines">Whether rejected records are also stored as they were (<see cref="BatchItem.Line"/>).</param>
public readonly record struct ImportStep(long Number, long From, bool KeepsLines = false);

internal sealed class RegisterBatchValidator : AbstractValidator<RegisterBatch>
{
    public RegisterBatchValidator()
    {
        RuleFor(command => command.Items.Count).LessThanOrEqualTo(BatchChunks.MaxItems)
            .WithErrorCode("invalid_chunk").WithMessage($"A chunk has at most {BatchChunks.MaxItems} items");
        RuleFor(command => command.Items)
            .Must(items => AreDistinct(items.Select(item => item.ExternalId)))
            .WithErrorCode("invalid_chunk").WithMessage("A chunk names no customer twice");
    }

    private static bool AreDistinct(IEnumerable<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(id => id is null || seen.Add(id));
    }
}

internal sealed class RegisterBatchHandler(
    ICustomers customers, IImports imports, BatchValidator validator, IUnitOfWork unit, IClassifiers classifiers, ICurrentCaller caller,
    StatedLevels levels, IScreeningDemand screening, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<RegisterBatch, IReadOnlyList<BatchItemOutcome>>
{
    private static readonly Dictionary<string, Customer> NoKnownCustomers = [];

    public async Task<IReadOnlyList<BatchItemOutcome>> Handle(RegisterBatch request, CancellationToken cancellationToken)
    {
        customers.SetConflictPolicy(ConflictPolicy.RetryOnAnyNumber);
        // One transaction, one time.
        var (current, at) = (classifiers.Current, clock.Now());
        var lookup = new BatchLookup();
        var known = await LoadKnownCustomers(request.Items, lookup, current, cancellationToken);
        await levels.Load(
            [.. request.Items.Where(item => item.Updates && item.ExternalId is not null && known.ContainsKey(item.ExternalId))
                .Select(item => (known[item.ExternalId!], item.Draft))],
            cancellationToken);
        var outcomes = new List<BatchItemOutcome>(request.Items.Count);
        var entries = new List<AuditPart>(request.Items.Count);
        foreach (var item in request.Items)
        {
            var subject = lookup.Find(item.ExternalId)?.Id;
            var outcome = validator.Validate(item, lookup, current);
            subject = outcome.IsAccepted ? Apply(item, known, current, at) : subject;
            entries.Add(
                new(item.Command, item.Draft.Requester, item.Draft.CommunicationNumber, subject, outcome.Findings.Select(finding => finding.Code)));
            outcomes.Add(outcome);
        }

        trail.SetParts(entries);
        await Advance(request.Import, outcomes, cancellationToken);
        return outcomes;
    }

    // Usually every item of a chunk is valid and new, and no lookup is needed. If an item is not new, the database rejects it and the unit of work
    // runs again.
    private async Task<IReadOnlyDictionary<string, Customer>> LoadKnownCustomers(
        IReadOnlyList<BatchItem> items, BatchLookup lookup, Classifiers current, CancellationToken cancellationToken)
    {
        if (!unit.HasConflicted && items.All(item => !item.Updates && validator.IsValid(item, current)))
        {
            return NoKnownCustomers;
        }

        await lookup.LoadCustomers(items, customers, caller.Account, cancellationToken);
        string[] changed = [.. items.Where(item => item.Updates && lookup.Find(item.ExternalId) is not null).Select(item => item.ExternalId!)];
        var known = await customers.Find(caller.Account, changed, cancellationToken);

        // Numbers are loaded last. If another writer updates a customer under the same number in between, the validator must see the number.
        // Otherwise the customer itself would reject the update, and with it the whole chunk.
        await lookup.LoadNumbers(items, customers, caller.Account, cancellationToken);
        await lookup.LoadEmails(items, customers, caller.Account, cancellationToken);
        return known;
    }

    private async Task Advance(ImportStep? import, List<BatchItemOutcome> outcomes, CancellationToken cancellationToken)
    {
        if (import is not { } step || outcomes.Count == 0)
        {
            return;
        }

        var run = await imports.Find(caller.Account, step.Number, cancellationToken) ?? throw new RuleBroken(ImportErrors.Unknown, "");
        imports.Record(run, step.From, outcomes, step.KeepsLines);
    }

    private CustomerId Apply(BatchItem item, IReadOnlyDictionary<string, Customer> known, Classifiers current, DateTimeOffset at)
    {
        var draft = screening.ScreensBatches ? item.Draft : item.Draft with { IsScreeningOff = true };
        if (item.Updates)
        {
            var customer = known[item.ExternalId!];
            levels.Update(customer, draft, current, at);
            return customer.Id;
        }

        var registered = Customer.Register(draft, current, caller.Account, sequence.Next(), at);
        levels.CheckFloor(registered, draft);
        customers.Add(registered);
        return registered.Id;
    }
}
