using MediatR;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>Innermost: runs a command's handler as one unit of work. Handlers and repositories never save.</summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        unitOfWork.Run(() => next(), cancellationToken);
}
