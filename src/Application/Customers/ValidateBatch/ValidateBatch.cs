using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.ValidateBatch;

/// <summary>Tells of one chunk of a batch what <see cref="RegisterBatch.RegisterBatch"/> would do with it. Nothing is stored, no number is used up.</summary>
/// <param name="Items">The chunk.</param>
/// <param name="Memory">What the chunks before would have stored; the same for all chunks of a batch.</param>
public sealed record ValidateBatch(IReadOnlyList<BatchItem> Items, BatchMemory Memory) : IQuery<IReadOnlyList<BatchItemOutcome>>;

internal sealed class ValidateBatchHandler(ICustomers customers, BatchValidator judge, IClassifiers classifiers, ICurrentCaller caller)
    : IRequestHandler<ValidateBatch, IReadOnlyList<BatchItemOutcome>>
{
    public async Task<IReadOnlyList<BatchItemOutcome>> Handle(ValidateBatch request, CancellationToken cancellationToken)
    {
        await request.Memory.LearnCustomers(request.Items, customers, caller.Account, cancellationToken);
        await request.Memory.LearnNumbers(request.Items, customers, caller.Account, cancellationToken);
        var moment = classifiers.Current;
        return [.. request.Items.Select(item => judge.Validate(item, request.Memory, moment))];
    }
}
