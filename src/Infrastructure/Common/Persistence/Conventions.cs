using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Defines how the Domain's small types are stored: enums by their published spelling, identities by their value.</summary>
internal static class Conventions
{
    /// <summary>The greatest length of an enum's spelling.</summary>
    private const int CodeLength = 32;

    /// <summary>Stores every enum of the Domain as readable text.</summary>
    public static void AddCodes(this ModelConfigurationBuilder conventions)
    {
        foreach (var set in typeof(CustomerId).Assembly.GetTypes().Where(type => type is { IsEnum: true, IsPublic: true }))
        {
            conventions.Properties(set).HaveConversion(typeof(CodeConverter<>).MakeGenericType(set)).HaveMaxLength(CodeLength);
        }
    }

    /// <summary>Stores identities by their value.</summary>
    public static void AddIds(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<CustomerId>().HaveConversion<CustomerIdConverter>();
        conventions.Properties<DocumentId>().HaveConversion<DocumentIdConverter>();
        conventions.Properties<DialectName>().HaveConversion<DialectNameConverter>().HaveMaxLength(CodeLength);
        conventions.Properties<AccountId>().HaveConversion<AccountIdConverter>().HaveMaxLength(AccountId.MaxLength);
    }

    /// <summary>Excludes the raised events of an aggregate (<see cref="AggregateRoot.Raised"/>) from its row.</summary>
    public static void IgnoreEvents(this ModelConfigurationBuilder conventions) => conventions.IgnoreAny<IReadOnlyList<RaisedEvent>>();

    private sealed class DialectNameConverter() : ValueConverter<DialectName, string>(name => name.Value, value => new DialectName(value));

    private sealed class CodeConverter<T>()
        : ValueConverter<T, string>(value => Codes<T>.Of(value), text => Codes<T>.Read(text)) where T : struct, Enum;

    private sealed class CustomerIdConverter() : ValueConverter<CustomerId, Guid>(id => id.Value, value => new CustomerId(value));

    private sealed class DocumentIdConverter() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

    private sealed class AccountIdConverter() : ValueConverter<AccountId, string>(id => id.Value, value => new AccountId(value));
}
