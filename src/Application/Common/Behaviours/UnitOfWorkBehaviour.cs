using MediatR;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Runs a command's handler as one unit of work. Handlers and repositories never save. If another call has used the idempotency key in the meantime,
/// nothing is done: <see cref="IdempotencyClaim.IsTaken"/> is then true and the returned result is meaningless. The innermost behaviour.
/// </summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(
    IUnitOfWork unitOfWork, IdempotencyClaim claim, IIdempotentOutcomes outcomes, IEnumerable<IPreparation<TRequest>> preparations)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        preparations.Any() ? RunPrepared(request, next, cancellationToken) : Run(next, cancellationToken);

    private Task<TResponse> Run(RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
        claim.Key is { } key ? RunClaimed(key, next, cancellationToken) : unitOfWork.Run(() => next(), cancellationToken);

    private async Task<TResponse> RunPrepared(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        foreach (var preparation in preparations)
        {
            await preparation.Prepare(request, cancellationToken);
        }

        return await Run(next, cancellationToken);
    }

    private async Task<TResponse> RunClaimed(IdempotentCallKey key, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.Run(() => RunAndSetOutcome(next), cancellationToken);
        }
        catch (Exception rejection) when (rejection is RejectedException or NotFound)
        {
            // The reason for the rejection may be the same call, which another instance has carried out in the meantime.
            if (!await outcomes.IsUsed(key, cancellationToken))
            {
                throw;
            }

            claim.MarkTaken();
            return default!;
        }
    }

    // Sets the outcome inside the unit of work, so that it is saved with the change.
    private async Task<TResponse> RunAndSetOutcome(RequestHandlerDelegate<TResponse> next)
    {
        var outcome = await next();
        claim.SetOutcome(outcome);
        return outcome;
    }
}
