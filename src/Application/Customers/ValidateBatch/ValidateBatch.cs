using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.ValidateBatch;

/// <summary>
/// Validates one chunk of a batch as <see cref="RegisterBatch.RegisterBatch"/> would, without storing an item or using up a number.
/// </summary>
/// <param name="Items">The chunk.</param>
/// <param name="Lookup">The customers and numbers of the chunks before; all chunks of a batch share the same lookup.</param>
public sealed record ValidateBatch(IReadOnlyList<BatchItem> Items, BatchLookup Lookup) : IQuery<IReadOnlyList<BatchItemOutcome>>;

internal sealed class ValidateBatchHandler(ICustomers customers, BatchValidator validator, IClassifiers classifiers, ICurrentCaller caller)
    : IRequestHandler<ValidateBatch, IReadOnlyList<BatchItemOutcome>>
{
    public async Task<IReadOnlyList<BatchItemOutcome>> Handle(ValidateBatch request, CancellationToken cancellationToken)
    {
        await request.Lookup.LoadCustomers(request.Items, customers, caller.Account, cancellationToken);
        await request.Lookup.LoadNumbers(request.Items, customers, caller.Account, cancellationToken);
        await request.Lookup.LoadEmails(request.Items, customers, caller.Account, cancellationToken);
        var current = classifiers.Current;
        return [.. request.Items.Select(item => validator.Validate(item, request.Lookup, current))];
    }
}
