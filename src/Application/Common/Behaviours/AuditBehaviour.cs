using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Writes down who asked for each command and each audited query. The entry of an accepted command is saved by its unit of work, in the same
/// transaction; a rejected or failed one changed nothing, so its entry is saved alone, as is that of a query: without entry, no answer.
/// </summary>
internal sealed class AuditBehaviour<TRequest, TResponse>(IAuditTrail trail, ICurrentCaller caller)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>, IAudited
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IInternalCommand)
        {
            return await next();
        }

        var user = string.IsNullOrWhiteSpace(request.AuditUser) ? caller.Name : request.AuditUser;
        trail.Begin(typeof(TRequest).Name, user, request.Reference);
        TResponse result;
        try
        {
            result = await next();
        }
        catch (RejectedException rejection)
        {
            await trail.Rejected(rejection.Findings.Select(finding => finding.Code));
            throw;
        }
        catch (NotFound)
        {
            await trail.Rejected([NotFound.Code]);
            throw;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await trail.Failed();
            throw;
        }

        if (request is not ICommand<TResponse>)
        {
            await trail.Accepted();
        }

        return result;
    }
}
