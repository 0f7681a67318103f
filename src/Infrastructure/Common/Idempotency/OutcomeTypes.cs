using System.Text.Json.Serialization;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Outcomes of commands that can be kept under an idempotency key, and how they are written. Each module and dialect registers its own.</summary>
/// <param name="Context">The types. What it reads must equal what it wrote: a replay renders it again.</param>
public sealed record OutcomeTypes(JsonSerializerContext Context);
