using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Access.Persistence;

/// <summary>
/// Stores a client as one row. Dialects and roles are words separated by spaces; business units (whose codes may contain spaces) and profiles are JSON.
/// </summary>
internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    private const int WordsLength = 128;

    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("ApiClients");
        builder.HasKey(client => client.Number);
        builder.Property(client => client.Number).ValueGeneratedNever();
        builder.HasIndex(client => client.ClientId).IsUnique();
        builder.HasIndex(client => new { client.Account, client.Number });
        builder.Property(client => client.ClientId).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(client => client.Name).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(client => client.Dialects).HasMaxLength(WordsLength).HasConversion(
            dialects => string.Join(' ', dialects.Select(dialect => dialect.Value)),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new DialectName(word)).ToArray(),
            Same<DialectName>());
        builder.Property(client => client.Roles).HasMaxLength(WordsLength).HasConversion(new Words<Role>(), Same<Role>());
        builder.Property(client => client.ProposedRoles).HasMaxLength(WordsLength).HasConversion(new Words<Role>(), Same<Role>());
        builder.Property(client => client.ProposedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(client => client.ProposedByClient).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(client => client.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            Same<string>());
        builder.Property(client => client.Profiles).HasConversion(
            profiles => JsonSerializer.Serialize(profiles, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>((one, other) => one!.SequenceEqual(other!), profiles => profiles.Count, profiles => profiles));
        builder.Property(client => client.Secret).HasMaxLength(ClientSecret.StoredBytes).HasConversion(secret => secret.Stored, stored => ClientSecret.FromStored(stored));
        builder.Property(client => client.PreviousSecret).HasMaxLength(ClientSecret.StoredBytes)
            .HasConversion(secret => secret!.Stored, stored => ClientSecret.FromStored(stored));
        builder.Ignore(client => client.Secrets);
        builder.Property(client => client.Version).IsConcurrencyToken();
    }

    private static ValueComparer<IReadOnlyList<T>> Same<T>() => new(
        (one, other) => one!.SequenceEqual(other!), list => list.Count, list => list);

    private sealed class Words<T>() : ValueConverter<IReadOnlyList<T>, string>(
        values => string.Join(' ', values.Select(value => Codes<T>.Of(value))),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Codes<T>.Read(word)).ToArray()) where T : struct, Enum;
}
