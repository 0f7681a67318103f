namespace Onboarding.Application.Audit.Contracts;

/// <summary>The setting of the readings that have an audit entry.</summary>
/// <param name="IncludesPersonal">Whether every reading of personal data has one (<c>Audit__Reads</c>).</param>
public sealed record AuditReadsPolicy(bool IncludesPersonal);
