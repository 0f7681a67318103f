using System.Text.Json.Serialization;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.StoreUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// The JSON types of command outcomes that are stored under idempotency keys. A customer's data has the form of the stored document.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CodeJsonConverter<CustomerStatus>),
        typeof(CodeJsonConverter<EntityType>),
        typeof(CodeJsonConverter<VerificationStatus>),
        typeof(CustomerDocument.Converter),
    ])]
[JsonSerializable(typeof(CustomerView))]
[JsonSerializable(typeof(VerificationReceipt))]
[JsonSerializable(typeof(UploadReceipt))]
[JsonSerializable(typeof(LinkItem))]
internal sealed partial class CustomerOutcomes : JsonSerializerContext;
