using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

/// <summary>
/// Stores a client as one row. Dialects, roles and allowed addresses are words separated by spaces; business units (whose codes may contain spaces)
/// and profiles are JSON.
/// </summary>
internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    private const int WordsLength = 128;
    private const int AddressesLength = ClientDraft.MaxAllowedAddresses * (AddressRanges.TextMaxLength + 1);

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
            new ListComparer<DialectName>());
        builder.Property(client => client.Roles).HasMaxLength(WordsLength).HasConversion(new CodeListConverter<Role>(), new ListComparer<Role>());
        builder.Property(client => client.ProposedRoles).HasMaxLength(WordsLength).HasConversion(
            new CodeListConverter<Role>(), new ListComparer<Role>());
        builder.Property(client => client.ProposedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(client => client.ProposedByClient).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(client => client.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            new ListComparer<string>());
        builder.Property(client => client.AllowedAddresses).HasMaxLength(AddressesLength).HasConversion(
            addresses => string.Join(' ', addresses),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ListComparer<string>());
        builder.Property(client => client.Profiles).HasConversion(
            profiles => JsonSerializer.Serialize(profiles, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>(
                (one, other) => one!.SequenceEqual(other!), profiles => profiles.Count, profiles => profiles));
        builder.Property(client => client.Secret).HasMaxLength(ClientSecret.StoredBytes).HasConversion(
            secret => secret.Stored, stored => ClientSecret.FromStored(stored));
        builder.Property(client => client.PreviousSecret).HasMaxLength(ClientSecret.StoredBytes)
            .HasConversion(secret => secret!.Stored, stored => ClientSecret.FromStored(stored));
        builder.Ignore(client => client.Secrets);
        builder.Property(client => client.Version).IsConcurrencyToken();
    }
}
