using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Collects every defect before the handler runs: FluentValidation checks the request's envelope (sizes, ranges), and the Domain's rules check
/// everything that has a published code. If the request is rejected, the database rules are checked too, so that one response reports all findings.
/// </summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(
    IEnumerable<IValidator<TRequest>> validators, IEnumerable<IRules<TRequest>> rules, IServiceProvider services)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<Finding>? findings = null;
        foreach (var validator in validators)
        {
            foreach (var failure in validator.Validate(request).Errors)
            {
                (findings ??= []).Add(Translate(failure));
            }
        }

        foreach (var rule in rules)
        {
            if (rule.Findings(request) is { Count: > 0 } found)
            {
                (findings ??= []).AddRange(found);
            }
        }

        return findings is null ? Continue(request, next, cancellationToken) : Reject(request, findings, cancellationToken);
    }

    private async Task<TResponse> Continue(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next();
        }
        catch (RuleBroken rejection)
        {
            // The aggregate rejected the request with the first broken rule; the response reports all of them.
            var all = await DatabaseFindings(request, cancellationToken);
            throw new RuleBroken([.. all, .. rejection.Findings.Where(finding => all.All(one => one.Rule != finding.Rule))]);
        }
    }

    private async Task<TResponse> Reject(TRequest request, List<Finding> findings, CancellationToken cancellationToken)
    {
        findings.AddRange(await DatabaseFindings(request, cancellationToken));
        throw new InvalidInput(findings);
    }

    private async Task<List<Finding>> DatabaseFindings(TRequest request, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var databaseRules in services.GetServices<IDatabaseRules<TRequest>>())
        {
            findings.AddRange(await databaseRules.Findings(request, cancellationToken));
        }

        return findings;
    }

    private static Finding Translate(ValidationFailure failure) =>
        Finding.Of(Rule.Unpublished(failure.ErrorCode, failure.ErrorMessage), $"/{Camel(failure.PropertyName)}");

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
