using System.Text.Json.Serialization;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The outcomes of commands about customers, as they are kept under idempotency keys.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CodeJsonConverter<EntityType>),
        typeof(CodeJsonConverter<VerificationStatus>),
    ])]
[JsonSerializable(typeof(CustomerReceipt))]
[JsonSerializable(typeof(VerificationReceipt))]
[JsonSerializable(typeof(LinkItem))]
internal sealed partial class CustomerOutcomes : JsonSerializerContext;
