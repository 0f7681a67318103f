using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.Contracts;

namespace Onboarding.Infrastructure.Audit;

/// <summary>Registers the module Audit.</summary>
public static class AuditModule
{
    /// <summary>Adds the audit trail and its read side.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddScoped<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>())
        .AddScoped<IAuditReads, AuditReads>();
}
