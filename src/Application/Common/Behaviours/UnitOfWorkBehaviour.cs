using MediatR;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Innermost: runs a command's handler as one unit of work. Handlers and repositories never save. Where another call has used the idempotency key
/// meanwhile nothing is done, and <see cref="IdempotencyClaim.IsTaken"/> says so: the result returned then means nothing.
/// </summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork, IdempotencyClaim claim, IIdempotentOutcomes outcomes)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        claim.Key is { } key ? RunClaimed(key, next, cancellationToken) : unitOfWork.Run(() => next(), cancellationToken);

    private async Task<TResponse> RunClaimed(IdempotentCallKey key, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.Run(() => RunAndSetOutcome(next), cancellationToken);
        }
        catch (Exception rejection) when (rejection is RejectedException or NotFound)
        {
            // What rejects the call may be its own twin, which another instance has carried out meanwhile.
            if (!await outcomes.IsUsed(key, cancellationToken))
            {
                throw;
            }

            claim.MarkTaken();
            return default!;
        }
    }

    // The outcome is noted inside, to be saved with the change.
    private async Task<TResponse> RunAndSetOutcome(RequestHandlerDelegate<TResponse> next)
    {
        var outcome = await next();
        claim.SetOutcome(outcome);
        return outcome;
    }
}
