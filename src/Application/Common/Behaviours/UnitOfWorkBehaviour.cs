using MediatR;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>Innermost: runs a command's handler as one unit of work. Handlers and repositories never save.</summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork, Claim claim, IKeptAnswers answers)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        claim.Key is { } key ? RunClaimed(key, next, cancellationToken) : unitOfWork.Run(() => next(), cancellationToken);

    private async Task<TResponse> RunClaimed(CallKey key, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.Run(() => Rendered(next), cancellationToken);
        }
        catch (Exception refusal) when (refusal is Refusal or NotFound)
        {
            // What refuses the call may be its own twin, which another instance has carried out meanwhile.
            if (await answers.Find(key, cancellationToken) is not null)
            {
                throw new AnsweredBefore();
            }

            throw;
        }
    }

    // The answer is made inside, to be saved with what it tells of.
    private async Task<TResponse> Rendered(RequestHandlerDelegate<TResponse> next)
    {
        var result = await next();
        claim.Render(result!);
        return result;
    }
}
