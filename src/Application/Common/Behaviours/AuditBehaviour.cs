using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Writes an audit entry for each command and each audited query. The unit of work saves the entry of an accepted command in the same transaction. A
/// rejected or failed command changed nothing, so its entry is saved by itself. The entry of a query is saved before the result is returned.
/// </summary>
internal sealed class AuditBehaviour<TRequest, TResponse>(IAuditTrail trail, ICurrentCaller caller, AuditReadsPolicy reads)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>, IAudited
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IInternalCommand || (request is IReadsPersonalData && !reads.IncludesPersonal))
        {
            return await next();
        }

        var user = TextRules.IsBlank(request.AuditUser) ? caller.Name : request.AuditUser;
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
            if (request is IReadsPersonalData<TResponse> read && read.SubjectOf(result) is { } subject)
            {
                trail.SetSubject(subject.Customer);
                if (subject.Account is { } account)
                {
                    trail.SetAccount(account);
                }
            }

            await trail.Accepted();
        }

        return result;
    }
}
